package org.courtesy.web.screen.privacy;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.privacy.PrivacyRequest;
import org.courtesy.privacy.Restriction;

/**
 * What can be done with the data of a person.
 *
 * @param who how the person is called
 * @param restriction how it stands, in words
 * @param restricted whether the register restricts the processing, so that it can be lifted
 * @param elsewhere what other systems say besides, empty for nothing
 * @param history earlier restrictions
 * @param others other requests of the person
 */
public record PersonSheet(
        String customer,
        String who,
        String restriction,
        boolean restricted,
        List<String> elsewhere,
        List<String> history,
        List<RequestLine> others) {

    static PersonSheet of(
            String request,
            String who,
            Restriction restriction,
            boolean asksElsewhere,
            List<PrivacyRequest> requests,
            PrivacyWords tell) {
        Restriction.Period current = restriction.current();
        List<String> elsewhere = new ArrayList<>();
        if (asksElsewhere) {
            elsewhere.add(tell.say("privacy.elsewhere.request"));
        }
        if (restriction.elsewhere()) {
            elsewhere.add(tell.say("privacy.elsewhere.restriction"));
        }
        return new PersonSheet(
                restriction.customer(),
                who,
                current == null
                        ? tell.say("privacy.restriction.none")
                        : tell.say(
                                "privacy.restriction.since",
                                tell.day(current.since()),
                                current.setBy(),
                                current.reason()),
                current != null,
                elsewhere,
                restriction.history().stream()
                        .map(period -> tell.say(
                                "privacy.restriction.was",
                                tell.day(period.since()),
                                tell.day(period.liftedAt().toLocalDate()),
                                period.reason(),
                                tell.day(period.toldOn())))
                        .toList(),
                requests.stream()
                        .filter(one -> !one.id().equals(request))
                        .map(one -> RequestLine.of(one, tell))
                        .toList());
    }
}

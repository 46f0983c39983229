package org.courtesy.web.screen.privacy;

import org.courtesy.privacy.PrivacyRequest;
import org.courtesy.privacy.RequestKind;
import org.courtesy.privacy.RequestState;

/**
 * A request as it is looked at.
 *
 * @param todo what is to do about it, in words
 * @param extension that and why it takes longer, empty when it does not
 * @param closed how it ended, empty while it has not
 * @param open whether it waits for an answer
 * @param extendable whether two months more can still be taken
 */
public record RequestSheet(
        String id,
        String customer,
        String who,
        RequestKind kind,
        String title,
        String article,
        String state,
        String due,
        String style,
        String received,
        String recorded,
        String note,
        String objected,
        String todo,
        String extension,
        String closed,
        String outcome,
        boolean open,
        boolean extendable) {

    static RequestSheet of(PrivacyRequest request, PrivacyWords tell) {
        boolean open = request.state().waiting();
        return new RequestSheet(
                request.id(),
                request.customer(),
                request.name().isEmpty() ? request.customer() : request.name(),
                request.kind(),
                tell.kind(request.kind()),
                tell.article(request.article()),
                tell.state(request.state()),
                open ? tell.say("privacy.due.on", tell.day(request.dueOn()), tell.left(request)) : tell.left(request),
                PrivacyWords.style(request),
                tell.say("privacy.received.how", tell.day(request.receivedOn()), tell.channel(request.channel())),
                tell.say("privacy.recorded.by", tell.moment(request.recordedAt()), request.recordedBy()),
                request.note() == null ? "" : request.note(),
                objected(request, tell),
                open ? tell.say("privacy.todo." + request.kind()) : "",
                request.extendedOn() == null
                        ? ""
                        : tell.say("privacy.extended.how", tell.day(request.extendedOn()), request.extensionReason()),
                open
                        ? ""
                        : tell.say(
                                "privacy.closed.how",
                                tell.state(request.state()),
                                tell.day(request.closedOn()),
                                request.closedBy()),
                request.outcome() == null ? "" : request.outcome(),
                open,
                request.state() == RequestState.OPEN);
    }

    private static String objected(PrivacyRequest request, PrivacyWords tell) {
        if (request.kind() != RequestKind.OBJECTION) {
            return "";
        }
        return request.objectedChannel() == null
                ? tell.say("privacy.objected.all")
                : tell.say("privacy.objected.one", tell.channel(request.objectedChannel()));
    }
}

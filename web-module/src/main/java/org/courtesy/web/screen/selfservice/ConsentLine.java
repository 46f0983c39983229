package org.courtesy.web.screen.selfservice;

import java.util.List;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.selfservice.OwnConsent;
import org.courtesy.web.screen.layout.Words;

/**
 * An entry of the customer's consents.
 *
 * @param what purpose, channel and what was said
 * @param more proof, text and occasion, as far as known
 */
public record ConsentLine(Purpose purpose, ContactChannel way, String what, String when, String more, String label) {

    private static final String BY_LINK = "CUSTOMER_LINK";

    static ConsentLine of(OwnConsent consent, CustomerSheet sheet, Words words) {
        String day = words.day(consent.at().atZoneSameInstant(sheet.zone()).toLocalDate());
        return new ConsentLine(
                consent.purpose(),
                consent.channel(),
                words.say(
                        "my.know.consent",
                        words.of(consent.purpose()),
                        words.of(consent.channel()),
                        words.of(consent.state())),
                day,
                String.join(" · ", more(consent, words)),
                words.say("my.ads.other", words.of(consent.purpose()), words.of(consent.channel()), day));
    }

    private static List<String> more(OwnConsent consent, Words words) {
        return Stream.of(
                        consent.proof() == null || consent.proof() == Proof.NONE
                                ? ""
                                : words.say("my.know.consent.proof", words.of(consent.proof())),
                        consent.textVersion() == null ? "" : words.say("my.know.consent.text", consent.textVersion()),
                        occasion(consent, words))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** A code that has a name; whatever else somebody may have noted stays inside. */
    private static String occasion(OwnConsent consent, Words words) {
        if (BY_LINK.equals(consent.occasion())) {
            return words.say("my.know.consent.self");
        }
        return consent.occasion() == null
                ? ""
                : words.texts()
                        .find("touchpoint", consent.occasion(), words.locale())
                        .map(name -> words.say("my.know.consent.occasion", name))
                        .orElse("");
    }
}

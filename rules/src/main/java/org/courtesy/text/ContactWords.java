package org.courtesy.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.courtesy.finding.CustomerReason;

/**
 * What a customer is told about one contact: why it is proposed; or by which rule it was made, what permitted it, how to
 * stop more of its kind. A rule set whose texts are older than the product lacks some of these sentences; those of the product stand in,
 * so that no customer ever reads a code.
 */
public final class ContactWords {

    private static final String OFFER = "OFFER_";
    private static final String NONE = "NONE";

    private final Texts texts;
    private final Locale locale;

    public ContactWords(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** Why a contact is proposed, what permits it and how to stop it, in three sentences. */
    public String proposal(CustomerReason reason) {
        return new ExplanationTranslation(texts, locale).reason(reason).text();
    }

    /** The rule in the customer's words; empty for a type that has none. */
    public Optional<String> rule(String type) {
        String code = type.startsWith(OFFER) ? "OFFER" : type;
        return sentence("reason.rule", code).map(Sentence::plain);
    }

    /** What permitted the contact. */
    public String ground(CustomerReason reason) {
        Map<String, String> words = new HashMap<>();
        if (reason.since() != null) {
            words.put(
                    "day",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(locale)
                            .format(reason.since()));
        }
        if (reason.textVersion() != null) {
            words.put("version", reason.textVersion());
        }
        if (reason.legalBasis() != null) {
            words.put("basis", Paragraphs.in(locale, reason.legalBasis()));
        }
        String ground = reason.ground() == null ? NONE : reason.ground().name();
        return sentence("reason.was", ground).map(said -> said.saying(words)).orElse("");
    }

    /** How to stop more of its kind; empty where nothing permitted it. */
    public String stop(CustomerReason reason) {
        return reason.ground() == null
                ? ""
                : sentence("reason.stop", reason.ground().name())
                        .map(Sentence::plain)
                        .orElse("");
    }

    private Optional<Sentence> sentence(String kind, String code) {
        String key = kind + "." + code;
        return texts.own(key, locale).or(() -> Texts.shipped().own(key, locale));
    }
}

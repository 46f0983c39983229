package org.courtesy.consent;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * What customers say yes to, word by word, in the three languages. A version never changes; other words are another version.
 *
 * @param version name of the version, up to 40 characters, e.g. {@code 2026-11}
 * @param purpose what it permits; null when sent: {@code ADVERTISING}
 * @param channels by which ways, at least one
 * @param productGroups for what; null or empty when sent: {@code ENERGY}
 * @param controller the company to which the yes is given (Art. 4 No. 7 GDPR)
 * @param german the words in German, up to 4,000 characters; likewise {@code danish} and {@code english}
 * @param recordedAt when it was laid down; not sent
 * @param recordedBy who did; not sent
 * @param retiredAt since when nobody is asked with it any more, null: it is in use; not sent
 */
public record ConsentText(
        String version,
        Purpose purpose,
        List<ContactChannel> channels,
        List<ProductGroup> productGroups,
        String controller,
        String german,
        String danish,
        String english,
        OffsetDateTime recordedAt,
        String recordedBy,
        OffsetDateTime retiredAt)
        implements TellsSubject {

    public ConsentText {
        channels = channels == null ? List.of() : List.copyOf(channels);
        productGroups = productGroups == null ? List.of() : List.copyOf(productGroups);
    }

    /** The words in a language; German for one that there is not. */
    public String in(String language) {
        return switch (language) {
            case "da" -> danish;
            case "en" -> english;
            default -> german;
        };
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.CONSENT_TEXT, version);
    }
}

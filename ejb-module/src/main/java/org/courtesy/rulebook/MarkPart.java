package org.courtesy.rulebook;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.courtesy.shared.Instants;

/** Columns of {@code rule_mark} beside its key. */
@Embeddable
class MarkPart {

    private String notedBy;
    private Instant notedAt;
    private String words;

    /** For the persistence provider. */
    protected MarkPart() {}

    MarkPart(String notedBy, Instant notedAt, String words) {
        this.notedBy = notedBy;
        this.notedAt = notedAt;
        this.words = words;
    }

    Mark toMark() {
        return new Mark(notedBy, Instants.utc(notedAt), words);
    }
}

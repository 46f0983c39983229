package org.courtesy.rulebook;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/** Row of {@code rule_evidence}: the latest evidence of a kind. */
@Entity
@Table(name = "rule_evidence")
class EvidenceEntity {

    /** One of a kind for each version. */
    @Embeddable
    record Key(long ruleSetId, @Enumerated(EnumType.STRING) Evidence.Kind kind) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String checksum;
    private boolean passed;
    private String notedBy;
    private Instant notedAt;
    private String report;

    /** For the persistence provider. */
    protected EvidenceEntity() {}

    EvidenceEntity(Key key, String checksum, boolean passed, String notedBy, Instant notedAt, String report) {
        this.key = key;
        this.checksum = checksum;
        this.passed = passed;
        this.notedBy = notedBy;
        this.notedAt = notedAt;
        this.report = report;
    }

    String report() {
        return report;
    }
}

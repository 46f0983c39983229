package org.courtesy.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;

/** Row of {@code rule_audit}; never changed. */
@Entity
@Immutable
@Table(name = "rule_audit")
class AuditEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_audit_seq")
    @SequenceGenerator(name = "rule_audit_seq", sequenceName = "rule_audit_seq", allocationSize = 50)
    private Long id;

    private String name;
    private int version;

    @Enumerated(EnumType.STRING)
    private AuditAct act;

    @Enumerated(EnumType.STRING)
    private RuleSetState stateBefore;

    @Enumerated(EnumType.STRING)
    private RuleSetState stateAfter;

    private String reason;
    private String path;
    private String checksumBefore;
    private String checksumAfter;
    private String notedBy;
    private Instant notedAt;

    /** For the persistence provider. */
    protected AuditEntity() {}

    AuditEntity(RuleSetEntity ruleSet, AuditAct act, RuleSetState before, String by, Instant at, String reason) {
        this.name = ruleSet.name();
        this.version = ruleSet.version();
        this.act = act;
        this.stateBefore = before;
        this.stateAfter = ruleSet.state();
        this.checksumAfter = ruleSet.checksum();
        this.notedBy = by;
        this.notedAt = at;
        this.reason = reason;
    }

    /** The same about one file. */
    AuditEntity about(String file, String before, String after) {
        this.path = file;
        this.checksumBefore = before;
        this.checksumAfter = after;
        return this;
    }

    /** The same about all files, which were others before. */
    AuditEntity instead(String before) {
        this.checksumBefore = before;
        return this;
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                id,
                notedBy,
                Instants.utc(notedAt),
                act,
                name,
                version,
                stateBefore,
                stateAfter,
                reason,
                path,
                checksumBefore,
                checksumAfter);
    }
}

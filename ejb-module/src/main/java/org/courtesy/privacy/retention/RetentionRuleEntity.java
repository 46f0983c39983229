package org.courtesy.privacy.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Row of {@code retention_rule}: a period that somebody has decided on. */
@Entity
@Table(name = "retention_rule")
class RetentionRuleEntity {

    @Id
    @Enumerated(EnumType.STRING)
    RetentionKind kind;

    Integer months;
    Instant changedAt;
    String changedBy;

    /** For the persistence provider. */
    protected RetentionRuleEntity() {}

    RetentionRuleEntity(RetentionKind kind) {
        this.kind = kind;
    }
}

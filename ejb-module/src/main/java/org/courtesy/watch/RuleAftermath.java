package org.courtesy.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** Row of {@code rule_aftermath}: a customer complained or opted out soon after a rule had fired. */
@Entity
@Table(name = "rule_aftermath")
@IdClass(RuleAftermath.Key.class)
class RuleAftermath {

    /** What happened. */
    enum Kind {
        /** A complaint was opened. */
        COMPLAINT,
        /** An objection to advertising, or a consent that was withdrawn. */
        OPT_OUT
    }

    record Key(Long customerId, String ruleSet, String rule, Kind kind, LocalDate happenedOn) implements Serializable {}

    @Id
    private Long customerId;

    @Id
    private String ruleSet;

    @Id
    private String rule;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id
    private LocalDate happenedOn;

    /** For the persistence provider. */
    protected RuleAftermath() {}

    RuleAftermath(Key key) {
        this.customerId = key.customerId();
        this.ruleSet = key.ruleSet();
        this.rule = key.rule();
        this.kind = key.kind();
        this.happenedOn = key.happenedOn();
    }
}

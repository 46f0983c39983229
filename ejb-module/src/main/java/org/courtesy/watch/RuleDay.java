package org.courtesy.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** Row of {@code rule_day}: what a rule did in the decisions of a day. */
@Entity
@Table(name = "rule_day")
@IdClass(RuleDay.Key.class)
class RuleDay {

    record Key(String ruleSet, Integer ruleVersion, String rule, LocalDate decidedOn) implements Serializable {}

    @Id
    private String ruleSet;

    @Id
    private Integer ruleVersion;

    @Id
    private String rule;

    @Id
    private LocalDate decidedOn;

    private long fired;
    private long refused;
    private long decisive;
    private long proposed;
    private double proposedValue;
    private double blockedValue;

    /** For the persistence provider. */
    protected RuleDay() {}

    RuleDay(Key key) {
        this.ruleSet = key.ruleSet();
        this.ruleVersion = key.ruleVersion();
        this.rule = key.rule();
        this.decidedOn = key.decidedOn();
    }

    void add(RuleWork work) {
        fired += work.fired();
        refused += work.refused();
        decisive += work.decisive();
        proposed += work.proposed();
        proposedValue += work.proposedValue();
        blockedValue += work.blockedValue();
    }
}

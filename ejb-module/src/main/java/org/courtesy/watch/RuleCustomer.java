package org.courtesy.watch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** Row of {@code rule_customer}: when a rule concerned a customer last. */
@Entity
@Table(name = "rule_customer")
@IdClass(RuleCustomer.Key.class)
class RuleCustomer {

    record Key(Long customerId, String ruleSet, String rule) implements Serializable {}

    @Id
    private Long customerId;

    @Id
    private String ruleSet;

    @Id
    private String rule;

    private LocalDate firedOn;
    private LocalDate refusedOn;

    /** For the persistence provider. */
    protected RuleCustomer() {}

    RuleCustomer(Key key, LocalDate firedOn) {
        this.customerId = key.customerId();
        this.ruleSet = key.ruleSet();
        this.rule = key.rule();
        this.firedOn = firedOn;
    }

    Key key() {
        return new Key(customerId, ruleSet, rule);
    }

    void add(LocalDate day, boolean refused) {
        firedOn = later(firedOn, day);
        if (refused) {
            refusedOn = later(refusedOn, day);
        }
    }

    private static LocalDate later(LocalDate known, LocalDate day) {
        return known == null || day.isAfter(known) ? day : known;
    }
}

package org.courtesy.holdout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** Row of {@code holdout_assignment}: on which side of a rule's control group a customer stands. */
@Entity
@Table(name = "holdout_assignment")
@IdClass(HoldoutAssignment.Key.class)
class HoldoutAssignment {

    record Key(Long customerId, String rule) implements Serializable {}

    @Id
    private Long customerId;

    @Id
    private String rule;

    @Enumerated(EnumType.STRING)
    private Arm arm;

    /** Day of the first decision in which it mattered, on the customer's calendar. */
    private LocalDate since;

    /** Day on which the customer came to the other side, after another draw or another share; counted on neither since. */
    private LocalDate crossedOn;

    /** For the persistence provider. */
    protected HoldoutAssignment() {}

    HoldoutAssignment(Key key, Arm arm, LocalDate since) {
        this.customerId = key.customerId();
        this.rule = key.rule();
        this.arm = arm;
        this.since = since;
    }

    void standsOn(Arm side, LocalDate day) {
        if (side != arm && crossedOn == null) {
            crossedOn = day;
        }
    }
}

package org.courtesy.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;

/** Row of {@code action}: something that an assessment proposed, for lists of work. */
@Entity
@Table(name = "action")
class ActionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "action_seq")
    @SequenceGenerator(name = "action_seq", sequenceName = "action_seq", allocationSize = 50)
    private Long id;

    private UUID assessmentId;
    private Long customerId;
    private String code;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private LocalDate earliest;
    private LocalDate latest;
    private double priority;
    private String rule;

    /** For the persistence provider. */
    protected ActionEntity() {}

    ActionEntity(UUID assessmentId, long customerId, ActionFinding action) {
        this.assessmentId = assessmentId;
        this.customerId = customerId;
        this.code = action.code();
        this.channel = action.channel();
        this.purpose = action.purpose();
        this.earliest = action.earliest();
        this.latest = action.latest();
        this.priority = action.priority();
        this.rule = action.rule();
    }
}

package org.courtesy.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.reason.DecisionReasons;
import org.courtesy.reason.Openings;
import org.courtesy.shared.Instants;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLRestriction;

/**
 * Row of {@code assessment}: what was known and what was answered as JSON, and as columns what lists and reports ask for.
 * Never changed.
 */
@Entity
@Immutable
@Table(name = "assessment")
@SQLRestriction("inputs is not null")
class AssessmentEntity {

    /** The column holds twelve digits before the point; what has more comes from a margin that nobody meant. */
    private static final BigDecimal BEYOND_ANY_VALUE = BigDecimal.TEN.pow(12).subtract(BigDecimal.ONE);

    @Id
    private UUID id;

    private Long customerId;
    private UUID touchpointId;
    private Instant asOf;
    private Instant storedAt;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private String ruleSet;
    private int ruleVersion;
    private String policy;
    private Integer churnPoints;

    @Enumerated(EnumType.STRING)
    private Band band;

    private String nextAction;

    /** The day of the decision on the customer's calendar. */
    private LocalDate decidedOn;

    private String clvFormula;
    private String clvCurrency;

    @Column(precision = 14, scale = 2)
    private BigDecimal clvValue;

    private String segment;

    /** Null when profiling is not permitted. */
    private Boolean unavoidable;

    @Embedded
    private ReasonColumns reasons;

    private String opens;
    private String result;
    private String inputs;

    /** For the persistence provider. */
    protected AssessmentEntity() {}

    AssessmentEntity(DecisionMade made, UUID touchpointId, Instant storedAt) {
        Assessment assessment = made.assessment();
        this.id = UUID.fromString(assessment.assessment());
        this.customerId = made.customer().id();
        this.touchpointId = touchpointId;
        this.asOf = Instants.of(assessment.asOf());
        this.storedAt = storedAt;
        this.mode = assessment.mode();
        this.ruleSet = assessment.ruleSet().name();
        this.ruleVersion = assessment.ruleSet().version();
        this.policy = assessment.policy();
        this.churnPoints =
                assessment.churn() == null ? null : assessment.churn().points();
        this.band = assessment.churn() == null ? null : assessment.churn().band();
        this.nextAction = assessment.next().code();
        this.decidedOn = made.customer().at(asOf).toLocalDate();
        keep(assessment.clv());
        this.segment = assessment.clv() == null ? null : assessment.clv().segment();
        this.unavoidable =
                assessment.churn() == null ? null : assessment.churn().unavoidable();
        this.reasons = new ReasonColumns(DecisionReasons.of(assessment));
        this.opens = Openings.of(assessment).text();
        this.result = CaseJson.write(assessment);
        this.inputs = made.written();
    }

    private void keep(CustomerValue clv) {
        if (clv != null && clv.value() != null && clv.value().abs().compareTo(BEYOND_ANY_VALUE) < 0) {
            clvFormula = clv.formula();
            clvCurrency = clv.currency();
            clvValue = clv.value();
        }
    }

    UUID id() {
        return id;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    Assessment assessment() {
        return CaseJson.read(result, Assessment.class);
    }

    CustomerCase inputs() {
        return CaseJson.read(inputs, CustomerCase.class);
    }

    StoredAssessment toStored() {
        return new StoredAssessment(
                assessment(), inputs(), touchpointId == null ? null : touchpointId.toString(), Instants.utc(storedAt));
    }
}

package org.courtesy.decision;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Makes decisions, finds them again and proves that they can be repeated. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class DecisionService {

    private final Decisions decisions;
    private final Replay replay;
    private final AssessmentRepository assessments;
    private final CustomerRegister customers;

    /** For the container's proxy. */
    protected DecisionService() {
        this(null, null, null, null);
    }

    @Inject
    DecisionService(Decisions decisions, Replay replay, AssessmentRepository assessments, CustomerRegister customers) {
        this.decisions = decisions;
        this.replay = replay;
        this.assessments = assessments;
        this.customers = customers;
    }

    /**
     * Judges a case handed in whole; nothing is stored.
     *
     * @param explain whether rules that did not fire and the smallest changes that would help are wanted
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @RolesAllowed({AGENT, ANALYST, APPROVER, PRIVACY, INTEGRATION, ADMIN})
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @Audited(AuditAction.DECISION_ASKED)
    public Assessment whatIf(@About(SubjectKind.CUSTOMER) CustomerCase customerCase, boolean explain) {
        return decisions.judge(customerCase, Mode.WHAT_IF, explain);
    }

    /**
     * Judges a customer as of now and stores the decision.
     *
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.DECISION_ASKED)
    public Assessment assessNow(@About(SubjectKind.CUSTOMER) String customer) {
        return decisions.renew(customers.lock(customer)).assessment();
    }

    /**
     * The latest stored decision on a customer.
     *
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Optional<Assessment> latest(@About(SubjectKind.CUSTOMER) String customer) {
        return assessments.history(customers.get(customer).id(), null, 1).stream()
                .findFirst()
                .map(AssessmentEntity::assessment);
    }

    /**
     * The stored decisions on a customer, the latest first.
     *
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Page<Assessment> history(@About(SubjectKind.CUSTOMER) String customer, String cursor, int limit) {
        UUID after = Cursor.read(cursor, 1, key -> UUID.fromString(key.get(0))).orElse(null);
        List<AssessmentEntity> found =
                assessments.history(customers.get(customer).id(), after, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, row -> new Object[] {row.id()}).map(AssessmentEntity::assessment);
    }

    /**
     * A stored decision with its inputs.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public StoredAssessment get(String assessment) {
        StoredAssessment stored = Ids.parse(assessment)
                .flatMap(assessments::find)
                .map(AssessmentEntity::toStored)
                .orElseThrow(() -> new NotFoundException("ASSESSMENT", assessment));
        // Whoever may not see the customer does not see what was decided either.
        customers.get(stored.assessment().customer());
        return stored;
    }

    /**
     * Makes a stored decision again from its inputs, with the rule set and policy of then. Runs outside of a transaction,
     * since rules of the past may have to be compiled first.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.ConflictException if the rules of then do not run with the product of today
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.CUSTOMER_SEEN)
    public ReplayResult replay(@About(SubjectKind.DECISION) String assessment) {
        return replay.of(get(assessment));
    }
}

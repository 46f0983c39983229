package org.courtesy.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.policy.PolicyException;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.security.CurrentCaller;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * How a change goes live: submitted by analysts, approved by somebody who did not write it, put in force at once or at an
 * instant, rolled back. Every step is in the audit trail. Every method throws {@link
 * org.courtesy.shared.NotFoundException} for a version that there is not, {@link org.courtesy.shared.ConflictException}
 * with the code {@code RULE_SET_STATE} for one that is in the wrong state, and {@link
 * org.courtesy.json.InvalidInputException} for words that are missing or too long; a step that was taken already is
 * answered as it was.
 */
@Stateless
@RolesAllowed(APPROVER)
public class RuleSetGovernance {

    private final RuleSetSteps steps;
    private final RuleSetLife life;
    private final RuleWorkshop workshop;
    private final RuleServing serving;
    private final NodeBoard board;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected RuleSetGovernance() {
        this(null, null, null, null, null, null);
    }

    @Inject
    RuleSetGovernance(
            RuleSetSteps steps,
            RuleSetLife life,
            RuleWorkshop workshop,
            RuleServing serving,
            NodeBoard board,
            CurrentCaller caller) {
        this.steps = steps;
        this.life = life;
        this.workshop = workshop;
        this.serving = serving;
        this.board = board;
        this.caller = caller;
    }

    /**
     * Asks for approval.
     *
     * @param why what the change is for
     * @param risk what may go wrong; null when there is nothing to say
     * @throws org.courtesy.shared.ConflictException with the code {@code RULE_SET_NOT_PROVED} unless the check and the
     *     scenarios of exactly these files came out well
     */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_SUBMITTED)
    public RuleSetVersion submit(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            String why,
            String risk) {
        return steps.submit(name, version, why, risk);
    }

    /** Takes a submission back. */
    @RolesAllowed(ANALYST)
    @Audited(AuditAction.RULES_WITHDRAWN)
    public RuleSetVersion withdraw(@About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version) {
        return steps.withdraw(name, version);
    }

    /**
     * Approves a submission.
     *
     * @param comment null when there is nothing to say
     * @param reasonWithoutReplay why a replay of exactly these files is not needed; required when there is none
     * @throws org.courtesy.shared.NotPermittedException with the code {@code OWN_CHANGE} for who wrote or submitted it
     */
    @Audited(AuditAction.RULES_APPROVED)
    public RuleSetVersion approve(
            @About(SubjectKind.RULE_SET) String name,
            @About(SubjectKind.RULE_SET) int version,
            String comment,
            String reasonWithoutReplay) {
        return steps.approve(name, version, comment, reasonWithoutReplay);
    }

    /**
     * Refuses a submission: it is a draft again.
     *
     * @param reason required
     */
    @Audited(AuditAction.RULES_REJECTED)
    public RuleSetVersion reject(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, String reason) {
        return steps.reject(name, version, reason);
    }

    /**
     * Puts an approved version in force.
     *
     * @param at when; null or past for at once: then this node decides by it when the method returns, the others within
     *     seconds
     * @throws RulesRefusedException with the code {@value RulesRefusedException#RULE_SET} if it cannot be built or does not
     *     come back from its trial; nothing has changed then
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.RULES_ACTIVATED)
    public RuleSetVersion activate(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, OffsetDateTime at) {
        steps.requireActivable(name, version);
        build(version);
        if (steps.liesAhead(at)) {
            return steps.schedule(name, version, at);
        }
        life.activate(name, version, caller.name());
        serving.catchUp();
        return steps.view(name, version);
    }

    /** Takes a schedule back: the version is approved and waits. */
    @Audited(AuditAction.RULES_UNSCHEDULED)
    public RuleSetVersion unschedule(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version) {
        return steps.unschedule(name, version);
    }

    /**
     * Puts a checked draft in force at once, without scenarios, replay and approval. It is listed by {@link #emergencies}
     * until somebody else acknowledges it.
     *
     * @param reason required
     * @throws org.courtesy.shared.NotPermittedException with the code {@code OWN_CHANGE} for who wrote it
     * @throws RulesRefusedException as for {@link #activate}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.EMERGENCY_USED)
    public RuleSetVersion emergency(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, String reason) {
        steps.requireEmergency(name, version, reason);
        BuiltRules built = build(version);
        life.activateInEmergency(name, version, built.ref().checksum(), caller.name(), reason);
        serving.catchUp();
        return steps.view(name, version);
    }

    /** Versions that went live in an emergency at which no second person has looked yet, the latest first. */
    @RolesAllowed({ANALYST, APPROVER})
    @NotAudited("rules, which everybody with that role reads")
    public List<RuleSetVersion> emergencies(String name) {
        return steps.emergencies(name);
    }

    /**
     * Notes that a second person has looked at an emergency.
     *
     * @param comment required
     * @throws org.courtesy.shared.NotPermittedException with the code {@code OWN_CHANGE} for who put it in force
     */
    @Audited(AuditAction.EMERGENCY_REVIEWED)
    public RuleSetVersion acknowledge(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, String comment) {
        return steps.acknowledge(name, version, comment);
    }

    /**
     * Goes back at once. Asked of the live version, the one that it replaced decides again; asked of a retired one, that
     * one does.
     *
     * @param reason required
     * @return the version that decides now
     * @throws org.courtesy.shared.ConflictException also if there is nothing to return to
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.RULES_ROLLED_BACK)
    public RuleSetVersion rollBack(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, String reason) {
        steps.requireWords("reason", reason);
        int target = life.rollBackTarget(name, version);
        build(target);
        life.rollBack(name, version, target, caller.name(), reason);
        serving.catchUp();
        return steps.view(name, target);
    }

    /** The servers and the rules they decide by. */
    @RolesAllowed({ANALYST, APPROVER})
    @NotAudited("names of servers")
    public List<RuleNode> nodes() {
        return board.nodes();
    }

    private BuiltRules build(int version) {
        try {
            return workshop.ready(version);
        } catch (RuleSetException e) {
            throw new RulesRefusedException(RulesRefusedException.RULE_SET, e.diagnostics(), version);
        } catch (PolicyException e) {
            throw RulesRefusedException.of(e, version);
        }
    }
}

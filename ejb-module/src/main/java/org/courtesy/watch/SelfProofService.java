package org.courtesy.watch;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Proves that stored decisions can be repeated, every night and when somebody asks for it. */
@Stateless
@RolesAllowed({ANALYST, APPROVER, ADMIN})
public class SelfProofService {

    private static final int LONGEST_REMARK = 2000;

    private final SelfProofQueue queue;
    private final SelfProofRepository proofs;
    private final SelfProofWatch watch;
    private final LiveRules rules;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected SelfProofService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SelfProofService(
            SelfProofQueue queue,
            SelfProofRepository proofs,
            SelfProofWatch watch,
            LiveRules rules,
            CurrentCaller caller,
            Clock clock) {
        this.queue = queue;
        this.proofs = proofs;
        this.watch = watch;
        this.rules = rules;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Draws a sample and has it proved in the background.
     *
     * @param name of the rule set that decides
     * @throws NotFoundException if no rule set of that name decides
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @Audited(AuditAction.SELF_PROOF_STARTED)
    public SelfProofRun start(@About(SubjectKind.RULE_SET) String name) {
        String ruleSet = rules.rules(name).ref().name();
        return proofs.view(proofs.find(queue.submit(ruleSet, caller.name())).orElseThrow());
    }

    /**
     * The latest proofs first.
     *
     * @param limit how many, 1..{@value Cursor#MAX_LIMIT}
     * @throws NotFoundException if no rule set of that name decides
     */
    @NotAudited("figures without persons")
    public List<SelfProofRun> runs(String name, int limit) {
        String ruleSet = rules.rules(name).ref().name();
        return proofs.latest(ruleSet, Cursor.limit(limit)).stream()
                .map(proofs::view)
                .toList();
    }

    /** The alarm, while there are differences of which nobody has taken note. */
    @NotAudited("figures without persons")
    public Optional<SelfProofAlarm> alarm() {
        return watch.alarm();
    }

    /**
     * Takes note of the differences that a proof found, which ends its alarm.
     *
     * @param remark what was found out about them
     * @throws NotFoundException if there is no such proof
     * @throws ConflictException {@code NOTHING_TO_ACKNOWLEDGE} if it found none, or somebody has taken note already
     * @throws org.courtesy.json.InvalidInputException without a remark, or with one beyond 2000 characters
     */
    @RolesAllowed({APPROVER, ADMIN})
    @Audited(AuditAction.SELF_PROOF_REVIEWED)
    public SelfProofRun acknowledge(@About(SubjectKind.RULE_SET) String name, String id, String remark) {
        new Checks()
                .required("remark", remark)
                .longest("remark", remark, LONGEST_REMARK)
                .done();
        SelfProof proof = Ids.parse(id)
                .flatMap(proofs::find)
                .filter(found -> found.ruleSet.equals(name))
                .orElseThrow(() -> new NotFoundException("SELF_PROOF", id));
        if (proof.different == 0 || proof.acknowledgedAt != null) {
            throw new ConflictException(
                    "NOTHING_TO_ACKNOWLEDGE", "The proof " + id + " has no differences that wait for somebody", id);
        }
        proof.acknowledgedBy = caller.name();
        proof.acknowledgedAt = clock.instant();
        proof.remark = remark;
        return proofs.view(proof);
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.shared.ConflictException;

/**
 * Changes which version is live, each time in one transaction that holds the rule set: of two nodes or people who want to
 * at once, the second finds it done.
 */
@ApplicationScoped
class RuleSetLife {

    private final RulebookRepository rulebook;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    /** For the container's proxy. */
    protected RuleSetLife() {
        this(null, null, null, null);
    }

    @Inject
    RuleSetLife(RulebookRepository rulebook, AuditLog audit, Outbox outbox, Clock clock) {
        this.rulebook = rulebook;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Makes an approved or scheduled version live; one that is live stays as it is.
     *
     * @throws ConflictException if it is in another state
     */
    @Transactional
    public void activate(String name, int version, String by) {
        RuleSetEntity next = hold(name, version);
        if (next.state() != RuleSetState.LIVE) {
            if (next.state() != RuleSetState.APPROVED && next.state() != RuleSetState.SCHEDULED) {
                throw next.wrongState();
            }
            goLive(next, AuditAct.ACTIVATED, by, null);
        }
    }

    /** Makes a scheduled version live whose instant has come, unless that was taken back or another node was quicker. */
    @Transactional
    public void activateWhenDue(String name, int version) {
        RuleSetEntity next = hold(name, version);
        if (next.state() == RuleSetState.SCHEDULED && !next.activateAt().isAfter(clock.instant())) {
            goLive(next, AuditAct.ACTIVATED, Mark.PRODUCT, null);
        }
    }

    /**
     * Makes a checked version live at once.
     *
     * @param checksum of the files that were built; others are refused
     * @throws ConflictException if it is not checked, or was changed meanwhile
     */
    @Transactional
    public void activateInEmergency(String name, int version, String checksum, String by, String reason) {
        RuleSetEntity next = hold(name, version);
        if (next.state() == RuleSetState.DRAFT
                || !next.state().editable()
                || !next.checksum().equals(checksum)) {
            throw next.wrongState();
        }
        next.mark(RuleSetStep.EMERGENCY, by, clock.instant(), reason);
        next.unmark(RuleSetStep.ACKNOWLEDGED);
        goLive(next, AuditAct.EMERGENCY, by, reason);
    }

    /** Makes the shipped version live, since the live one does not run with this product. */
    @Transactional
    public void fallBack(String name, int shipped, String why) {
        RuleSetEntity next = hold(name, shipped);
        if (next.state() != RuleSetState.LIVE) {
            goLive(next, AuditAct.FELL_BACK, Mark.PRODUCT, why);
        }
    }

    /**
     * Which version decides after a roll-back: of the live one the one it replaced, of a retired one itself. One that was
     * rolled back already stays so, since whoever repeats a request means the same.
     *
     * @throws ConflictException if there is nothing to return to
     */
    @Transactional
    public int rollBackTarget(String name, int version) {
        RuleSetEntity row = rulebook.get(name, version);
        if (row.state() == RuleSetState.RETIRED) {
            return row.isMarked(RuleSetStep.ROLLED_BACK)
                    ? rulebook.live(name).orElseThrow().version()
                    : version;
        }
        if (row.state() != RuleSetState.LIVE || row.replaced() == null) {
            throw new ConflictException(
                    "NOTHING_TO_ROLL_BACK", "Version " + version + " is " + row.state(), version, row.state());
        }
        return row.replaced();
    }

    /**
     * Makes a retired version live again; one that is live already stays as it is.
     *
     * @param version on which the roll-back was asked for
     * @param target what {@link #rollBackTarget} said
     */
    @Transactional
    public void rollBack(String name, int version, int target, String by, String reason) {
        RuleSetEntity back = hold(name, target);
        if (back.state() != RuleSetState.LIVE) {
            if (back.state() != RuleSetState.RETIRED) {
                throw back.wrongState();
            }
            goLive(back, AuditAct.ROLLED_BACK, by, reason);
            if (version != target) {
                rulebook.get(name, version).mark(RuleSetStep.ROLLED_BACK, by, clock.instant(), reason);
            }
        }
    }

    private void goLive(RuleSetEntity next, AuditAct act, String by, String reason) {
        Instant now = clock.instant();
        Optional<RuleSetEntity> last = rulebook.live(next.name());
        last.ifPresent(before -> {
            before.moveTo(RuleSetState.RETIRED);
            before.mark(RuleSetStep.RETIRED, by, now, reason);
            audit.add(new AuditEntity(before, AuditAct.RETIRED, RuleSetState.LIVE, by, now, reason));
        });
        RuleSetState before = next.state();
        next.moveTo(RuleSetState.LIVE);
        next.activateAt(null);
        next.replaces(last.orElse(null));
        next.mark(RuleSetStep.LIVE, by, now, reason);
        next.unmark(RuleSetStep.ROLLED_BACK, RuleSetStep.RETIRED);
        audit.add(new AuditEntity(next, act, before, by, now, reason));
        tell(next, act);
    }

    /** Who and why stands in the audit trail. */
    private void tell(RuleSetEntity live, AuditAct act) {
        EventType type = act == AuditAct.ROLLED_BACK ? EventType.RULES_ROLLED_BACK : EventType.RULES_ACTIVATED;
        outbox.tell(
                type,
                live.name() + "/" + live.version(),
                () -> new EventData()
                        .with("ruleSet", live.name())
                        .with("ruleVersion", live.version())
                        .with("checksum", live.checksum())
                        .with("replaced", live.replaced())
                        .with("act", act)
                        .link("version", EventData.path("rule-sets", live.name(), "versions", "" + live.version())));
    }

    private RuleSetEntity hold(String name, int version) {
        rulebook.hold(name);
        return rulebook.lock(name, version);
    }
}

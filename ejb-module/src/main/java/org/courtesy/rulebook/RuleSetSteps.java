package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotPermittedException;

/** The steps of governance that do not change which version is live. */
@ApplicationScoped
class RuleSetSteps {

    private static final int LONGEST_WORDS = 2_000;

    private final RulebookRepository rulebook;
    private final RuleSetShelf shelf;
    private final AuditLog audit;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected RuleSetSteps() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleSetSteps(RulebookRepository rulebook, RuleSetShelf shelf, AuditLog audit, CurrentCaller caller, Clock clock) {
        this.rulebook = rulebook;
        this.shelf = shelf;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public RuleSetVersion view(String name, int version) {
        return shelf.version(name, version);
    }

    @Transactional
    public RuleSetVersion submit(String name, int version, String why, String risk) {
        requireWords("why", why);
        new Checks().longest("risk", risk, LONGEST_WORDS).done();
        RuleSetEntity draft = rulebook.lock(name, version);
        if (draft.state() == RuleSetState.SUBMITTED) {
            return shelf.view(draft);
        }
        if (!draft.state().editable()) {
            throw draft.wrongState();
        }
        RuleSetVersion seen = shelf.view(draft);
        List<String> missing = Stream.of(Evidence.Kind.CHECK, Evidence.Kind.SCENARIOS)
                .filter(kind -> !seen.proved(kind))
                .map(Enum::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new ConflictException(
                    "RULE_SET_NOT_PROVED",
                    "Of version " + version + " there is not proved: " + missing,
                    version,
                    String.join(", ", missing));
        }
        draft.explain(why, risk);
        draft.unmark(RuleSetStep.REJECTED);
        return step(draft, RuleSetState.SUBMITTED, RuleSetStep.SUBMITTED, AuditAct.SUBMITTED, why);
    }

    @Transactional
    public RuleSetVersion withdraw(String name, int version) {
        RuleSetEntity draft = rulebook.lock(name, version);
        if (draft.state() != RuleSetState.SUBMITTED) {
            throw draft.wrongState();
        }
        draft.unmark(RuleSetStep.SUBMITTED);
        RuleSetState before = draft.state();
        draft.moveTo(shelf.reached(draft));
        note(draft, AuditAct.WITHDRAWN, before, null);
        return shelf.view(draft);
    }

    @Transactional
    public RuleSetVersion approve(String name, int version, String comment, String reasonWithoutReplay) {
        new Checks()
                .longest("comment", comment, LONGEST_WORDS)
                .longest("reasonWithoutReplay", reasonWithoutReplay, LONGEST_WORDS)
                .done();
        RuleSetEntity draft = rulebook.lock(name, version);
        if (draft.state() == RuleSetState.APPROVED && draft.isMarkedBy(RuleSetStep.APPROVED, caller.name())) {
            return shelf.view(draft);
        }
        if (draft.state() != RuleSetState.SUBMITTED) {
            throw draft.wrongState();
        }
        requireAnother(draft, RuleSetStep.SUBMITTED);
        if (!shelf.view(draft).proved(Evidence.Kind.REPLAY)) {
            requireWords("reasonWithoutReplay", reasonWithoutReplay);
            draft.mark(RuleSetStep.APPROVED_WITHOUT_REPLAY, caller.name(), clock.instant(), reasonWithoutReplay);
        } else {
            draft.unmark(RuleSetStep.APPROVED_WITHOUT_REPLAY);
        }
        return step(
                draft,
                RuleSetState.APPROVED,
                RuleSetStep.APPROVED,
                AuditAct.APPROVED,
                draft.isMarked(RuleSetStep.APPROVED_WITHOUT_REPLAY) ? reasonWithoutReplay : comment);
    }

    @Transactional
    public RuleSetVersion reject(String name, int version, String reason) {
        requireWords("reason", reason);
        RuleSetEntity draft = rulebook.lock(name, version);
        if (draft.state() != RuleSetState.SUBMITTED) {
            throw draft.wrongState();
        }
        draft.unmark(RuleSetStep.SUBMITTED);
        return step(draft, RuleSetState.DRAFT, RuleSetStep.REJECTED, AuditAct.REJECTED, reason);
    }

    /** Refuses what can neither go live nor is live already. */
    @Transactional
    public void requireActivable(String name, int version) {
        RuleSetEntity row = rulebook.get(name, version);
        if (row.state() != RuleSetState.APPROVED
                && row.state() != RuleSetState.SCHEDULED
                && row.state() != RuleSetState.LIVE) {
            throw row.wrongState();
        }
    }

    boolean liesAhead(OffsetDateTime at) {
        return at != null && at.toInstant().isAfter(clock.instant());
    }

    @Transactional
    public RuleSetVersion schedule(String name, int version, OffsetDateTime at) {
        RuleSetEntity row = rulebook.lock(name, version);
        Instant instant = at.toInstant();
        if (row.state() == RuleSetState.SCHEDULED && row.activateAt().equals(instant)) {
            return shelf.view(row);
        }
        if (row.state() != RuleSetState.APPROVED && row.state() != RuleSetState.SCHEDULED) {
            throw row.wrongState();
        }
        RuleSetState before = row.state();
        row.activateAt(instant);
        row.moveTo(RuleSetState.SCHEDULED);
        note(row, AuditAct.SCHEDULED, before, at.toString());
        return shelf.view(row);
    }

    @Transactional
    public RuleSetVersion unschedule(String name, int version) {
        RuleSetEntity row = rulebook.lock(name, version);
        if (row.state() == RuleSetState.SCHEDULED) {
            row.activateAt(null);
            row.moveTo(RuleSetState.APPROVED);
            note(row, AuditAct.UNSCHEDULED, RuleSetState.SCHEDULED, null);
        } else if (row.state() != RuleSetState.APPROVED) {
            throw row.wrongState();
        }
        return shelf.view(row);
    }

    /** Refuses what may not go live without approval, or not by this person. */
    @Transactional
    public void requireEmergency(String name, int version, String reason) {
        requireWords("reason", reason);
        RuleSetEntity draft = rulebook.get(name, version);
        requireAnother(draft, null);
        if (!draft.state().editable()) {
            throw draft.wrongState();
        }
        if (!shelf.view(draft).proved(Evidence.Kind.CHECK)) {
            throw new ConflictException(
                    "RULE_SET_NOT_PROVED",
                    "Version " + version + " is not checked",
                    version,
                    Evidence.Kind.CHECK.name());
        }
    }

    @Transactional
    public List<RuleSetVersion> emergencies(String name) {
        return rulebook.emergencies(name).stream().map(shelf::view).toList();
    }

    @Transactional
    public RuleSetVersion acknowledge(String name, int version, String comment) {
        requireWords("comment", comment);
        RuleSetEntity row = rulebook.lock(name, version);
        if (!row.isMarked(RuleSetStep.EMERGENCY)) {
            throw row.wrongState();
        }
        if (row.isMarkedBy(RuleSetStep.EMERGENCY, caller.name())) {
            throw ownChange(version);
        }
        if (!row.isMarked(RuleSetStep.ACKNOWLEDGED)) {
            row.mark(RuleSetStep.ACKNOWLEDGED, caller.name(), clock.instant(), comment);
            note(row, AuditAct.ACKNOWLEDGED, row.state(), comment);
        }
        return shelf.view(row);
    }

    void requireWords(String field, String words) {
        new Checks().required(field, words).longest(field, words, LONGEST_WORDS).done();
    }

    /** Nobody judges an own change, whatever the role. */
    private void requireAnother(RuleSetEntity draft, RuleSetStep step) {
        if (draft.wroteIt(caller.name()) || step != null && draft.isMarkedBy(step, caller.name())) {
            throw ownChange(draft.version());
        }
    }

    private NotPermittedException ownChange(int version) {
        return new NotPermittedException(
                "OWN_CHANGE", caller.name() + " had a hand in version " + version + " already", version);
    }

    private RuleSetVersion step(RuleSetEntity draft, RuleSetState next, RuleSetStep step, AuditAct act, String words) {
        RuleSetState before = draft.state();
        draft.moveTo(next);
        draft.mark(step, caller.name(), clock.instant(), words);
        note(draft, act, before, words);
        return shelf.view(draft);
    }

    private void note(RuleSetEntity row, AuditAct act, RuleSetState before, String reason) {
        audit.add(new AuditEntity(row, act, before, caller.name(), clock.instant(), reason));
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.NotFoundException;

/** Keeps what was proved of a version, and takes a draft as far as its proofs reach. */
@ApplicationScoped
class RuleSetEvidence {

    private final RulebookRepository rulebook;
    private final RuleSetShelf shelf;
    private final AuditLog audit;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected RuleSetEvidence() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleSetEvidence(
            RulebookRepository rulebook, RuleSetShelf shelf, AuditLog audit, CurrentCaller caller, Clock clock) {
        this.rulebook = rulebook;
        this.shelf = shelf;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Notes a proof.
     *
     * @param checksum of the files of which it speaks; when they were changed meanwhile it takes the draft nowhere
     * @param report JSON in the form of its kind
     */
    @Transactional
    public void note(String name, int version, Evidence.Kind kind, String checksum, boolean passed, String report) {
        RuleSetEntity row = rulebook.lock(name, version).orElseThrow(() -> unknown(name, version));
        Instant now = clock.instant();
        rulebook.store(new EvidenceEntity(
                new EvidenceEntity.Key(row.id(), kind), checksum, passed, caller.name(), now, report));
        RuleSetState before = row.state();
        if (before.editable()) {
            row.moveTo(shelf.reached(row));
        }
        audit.add(new AuditEntity(row, act(kind), before, caller.name(), now, null).instead(checksum));
    }

    /** What is kept of a kind of proof. */
    @Transactional
    public Optional<String> report(String name, int version, Evidence.Kind kind) {
        RuleSetEntity row = rulebook.version(name, version).orElseThrow(() -> unknown(name, version));
        return rulebook.evidence(row, kind).map(EvidenceEntity::report);
    }

    private static AuditAct act(Evidence.Kind kind) {
        return switch (kind) {
            case CHECK -> AuditAct.CHECKED;
            case SCENARIOS -> AuditAct.SCENARIOS_RUN;
            case REPLAY -> AuditAct.REPLAYED;
        };
    }

    private static NotFoundException unknown(String name, int version) {
        return new NotFoundException("RULE_SET_VERSION", name + " " + version);
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Keeps what was proved of a version, and takes a draft as far as its proofs reach. */
@ApplicationScoped
class RuleSetEvidence {

    private final RulebookRepository rulebook;
    private final RuleSetShelf shelf;
    private final AuditLog audit;
    private final Clock clock;

    /** For the container's proxy. */
    protected RuleSetEvidence() {
        this(null, null, null, null);
    }

    @Inject
    RuleSetEvidence(RulebookRepository rulebook, RuleSetShelf shelf, AuditLog audit, Clock clock) {
        this.rulebook = rulebook;
        this.shelf = shelf;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Notes a proof.
     *
     * @param checksum of the files of which it speaks; when they were changed meanwhile it takes the draft nowhere
     * @param report JSON in the form of its kind
     * @param by who had it proved
     */
    @Transactional
    public void note(
            String name, int version, Evidence.Kind kind, String checksum, boolean passed, String report, String by) {
        RuleSetEntity row = rulebook.lock(name, version);
        Instant now = clock.instant();
        rulebook.store(new EvidenceEntity(new EvidenceEntity.Key(row.id(), kind), checksum, passed, by, now, report));
        RuleSetState before = row.state();
        if (before.editable()) {
            row.moveTo(shelf.reached(row));
        }
        audit.add(new AuditEntity(row, act(kind), before, by, now, null).instead(checksum));
    }

    /** What is kept of a kind of proof. */
    @Transactional
    public Optional<String> report(String name, int version, Evidence.Kind kind) {
        RuleSetEntity row = rulebook.get(name, version);
        return rulebook.evidence(row, kind).map(EvidenceEntity::report);
    }

    private static AuditAct act(Evidence.Kind kind) {
        return switch (kind) {
            case CHECK -> AuditAct.CHECKED;
            case SCENARIOS -> AuditAct.SCENARIOS_RUN;
            case REPLAY -> AuditAct.REPLAYED;
        };
    }
}

package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.courtesy.shared.Instants;

/** Whether stored decisions can be repeated, for health, which asks without being signed in. */
@ApplicationScoped
public class SelfProofWatch {

    private final SelfProofRepository proofs;

    /** For the container's proxy. */
    protected SelfProofWatch() {
        this(null);
    }

    @Inject
    SelfProofWatch(SelfProofRepository proofs) {
        this.proofs = proofs;
    }

    /** The alarm, while there is one. */
    @Transactional
    public Optional<SelfProofAlarm> alarm() {
        List<SelfProof> unnoticed = proofs.unnoticed();
        return unnoticed.stream()
                .findFirst()
                .map(first -> new SelfProofAlarm(
                        first.id.toString(),
                        Instants.utc(first.requestedAt),
                        unnoticed.stream().mapToLong(proof -> proof.different).sum()));
    }
}

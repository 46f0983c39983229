package org.courtesy.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;

/** Writes dead letters; every call has a transaction of its own, since what is tried in between may fail. */
@ApplicationScoped
class DeadLetterBook {

    /** Most characters of an event that are kept. */
    static final int LONGEST = 64 * 1024;

    private static final int LONGEST_NAME = 200;

    private final DeadLetterRepository letters;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeadLetterBook() {
        this(null, null, null, null);
    }

    @Inject
    DeadLetterBook(DeadLetterRepository letters, CurrentCaller caller, Ids ids, Clock clock) {
        this.letters = letters;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(TxType.REQUIRES_NEW)
    UUID keep(EventChannel channel, String raw, String fingerprint, TakenEvent refused) {
        Instant now = clock.instant();
        DeadLetterEntity row = letters.byFingerprint(fingerprint).orElseGet(() -> {
            DeadLetterEntity fresh = new DeadLetterEntity(ids.next(), fingerprint, channel, now);
            letters.add(fresh);
            return fresh;
        });
        row.eventSource = shortened(refused.source());
        row.eventId = shortened(refused.id());
        row.hold(raw.substring(0, Math.min(raw.length(), LONGEST)), raw.length() > LONGEST);
        row.refused(refused.problem(), now);
        return row.id;
    }

    /** Notes what became of a replay; one that somebody settled meanwhile stays as it is. */
    @Transactional(TxType.REQUIRES_NEW)
    DeadLetter tried(UUID id, TakenEvent result) {
        DeadLetterEntity row = letters.lock(id).orElseThrow(() -> notFound(id));
        if (row.state == DeadLetterState.WAITING) {
            if (result.problem() == null) {
                row.settle(DeadLetterState.REPLAYED, clock.instant(), caller.name());
                row.touchpointId =
                        UUID.fromString(result.recorded().touchpoint().touchpoint());
            } else if (!result.problem().passing()) {
                row.refused(result.problem(), clock.instant());
            }
        }
        return row.toLetter();
    }

    @Transactional(TxType.REQUIRES_NEW)
    DeadLetter discard(UUID id) {
        DeadLetterEntity row = letters.lock(id).orElseThrow(() -> notFound(id));
        if (row.state == DeadLetterState.REPLAYED) {
            throw new ConflictException("DEAD_LETTER_TAKEN", "The event was taken", id);
        }
        if (row.state == DeadLetterState.WAITING) {
            row.settle(DeadLetterState.DISCARDED, clock.instant(), caller.name());
        }
        return row.toLetter();
    }

    @Transactional(TxType.REQUIRES_NEW)
    int forget(Instant before) {
        return letters.forget(before);
    }

    static NotFoundException notFound(Object id) {
        return new NotFoundException("DEAD_LETTER", id.toString());
    }

    private static String shortened(String name) {
        return name == null
                ? null
                : name.substring(0, Math.min(name.length(), LONGEST_NAME)).replace('\0', '\ufffd');
    }
}

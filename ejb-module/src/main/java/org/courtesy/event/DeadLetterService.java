package org.courtesy.event;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.UnavailableException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Shows the events that could not be taken, tries them again and lets them go. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class DeadLetterService {

    /** How many are replayed at most by one call. */
    public static final int MOST_AT_ONCE = 100;

    private static final long SOON = 5;

    private final DeadLetterRepository letters;
    private final DeadLetterBook book;
    private final EventIntake intake;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeadLetterService() {
        this(null, null, null, null);
    }

    @Inject
    DeadLetterService(DeadLetterRepository letters, DeadLetterBook book, EventIntake intake, Clock clock) {
        this.letters = letters;
        this.book = book;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Dead letters, those that came last first.
     *
     * @param state null for all of them
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @Audited(AuditAction.EVENTS_SEEN)
    public Page<DeadLetter> list(DeadLetterState state, String cursor, int limit) {
        UUID after = Cursor.read(cursor, 1, key -> UUID.fromString(key.get(0))).orElse(null);
        return Cursor.page(letters.list(state, after, Cursor.limit(limit) + 1), limit, row -> new Object[] {row.id})
                .map(DeadLetterEntity::toLetter);
    }

    /** How many wait. */
    @NotAudited("a number")
    public long waiting() {
        return letters.count(DeadLetterState.WAITING);
    }

    /**
     * One of them.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.EVENTS_SEEN)
    public DeadLetter get(String id) {
        return letters.find(parsed(id))
                .orElseThrow(() -> DeadLetterBook.notFound(id))
                .toLetter();
    }

    /**
     * Tries an event again. Whether it was taken says its state.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if it does not wait any more, or was too long to be kept whole
     * @throws UnavailableException while nothing can be taken at all
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.EVENTS_REPLAYED)
    public DeadLetter replay(@About(SubjectKind.DEAD_LETTER) String id) {
        DeadLetter letter = get(id);
        if (letter.state() != DeadLetterState.WAITING) {
            throw new ConflictException("DEAD_LETTER_SETTLED", "The dead letter does not wait any more", id);
        }
        if (letter.cut()) {
            throw new ConflictException("DEAD_LETTER_CUT", "The event was too long to be kept whole", id);
        }
        TakenEvent result = intake.take(letter.raw().getBytes(StandardCharsets.UTF_8));
        if (result.problem() != null && result.problem().passing()) {
            throw new UnavailableException(result.problem().code(), "Nothing can be taken now", SOON);
        }
        return book.tried(parsed(id), result);
    }

    /**
     * Tries those that wait, in the order in which they came, {@value #MOST_AT_ONCE} at most.
     *
     * @param since those that were tried later are left out; null: now. A caller that goes on says when it began.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.EVENTS_REPLAYED)
    public Replayed replayAll(Instant since) {
        Instant begun = since == null ? clock.instant() : since;
        List<UUID> found = letters.waiting(begun, MOST_AT_ONCE + 1);
        int tried = 0;
        int taken = 0;
        for (UUID id : found.subList(0, Math.min(found.size(), MOST_AT_ONCE))) {
            try {
                tried++;
                taken += replay(id.toString()).state() == DeadLetterState.REPLAYED ? 1 : 0;
            } catch (ConflictException | NotFoundException meanwhile) {
                tried--;
            }
        }
        return new Replayed(tried, taken, letters.countWaiting(begun));
    }

    /**
     * Lets an event go: its text is removed, who did it and when is kept.
     *
     * @throws NotFoundException if there is none
     * @throws ConflictException if it was taken
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.EVENTS_REPLAYED)
    public DeadLetter discard(@About(SubjectKind.DEAD_LETTER) String id) {
        return book.discard(parsed(id));
    }

    private static UUID parsed(String id) {
        return Ids.parse(id).orElseThrow(() -> DeadLetterBook.notFound(id));
    }
}

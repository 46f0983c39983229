package org.courtesy.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.courtesy.shared.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests of the interface are worked on at once. Some more wait a moment for their turn; whoever comes beyond those is refused
 * at once, so that those who are taken are answered in good time however many ask. A crowd that comes at once, as after a pause, is let
 * wait until it has been served. Where not all found a place more is asked than can be done, and waiting makes nobody faster: then, until
 * there is no queue, it is kept half as long and the wait is short. Threads and connections of the database are left for people at screens
 * and for the server's own work (ADR 48).
 */
@ApplicationScoped
public class ApiTurns {

    private static final String MARK = ApiTurns.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_WHERE_TOO_MUCH_IS_ASKED = Duration.ofMillis(200);
    private static final long RETRY_AFTER_SECONDS = 1;

    /**
     * More threads than that change places without getting more done; what was measured on two processors stands in ADR 51.
     */
    private static final int PER_PROCESSOR = 4;

    private static final int LEAST = 8;

    /**
     * How many may be there at once for each processor, those who wait among them, unless somebody says otherwise: what one processor gets
     * done in not quite half a second. More would wait too long, fewer would not hold what comes in a pause.
     */
    private static final int TOGETHER_PER_PROCESSOR = 80;

    /** Of the 256 threads that the listener has, the rest is for people at screens, for health, and to refuse with. */
    private static final int MOST_TOGETHER = 192;

    private final Semaphore turns;
    private final Semaphore places;

    /** Places that nobody is given while too much is asked. */
    private final int kept;

    private final Duration patience;

    /** Whether somebody found no place since somebody last had a turn without waiting. */
    private volatile boolean tooMuch;

    /** For the container's proxy. */
    protected ApiTurns() {
        this(0, 0, PATIENCE);
    }

    /**
     * @param connections the most connections to the database; a fifth of them is left to others
     * @param atOnce how many requests are worked on at once, at least 1 and never more than there are connections for; as a rule by the
     *     processors of the machine
     * @param waiting how many wait for their turn, 0 or more; as a rule so many that {@value #TOGETHER_PER_PROCESSOR} are there together for
     *     each processor, {@value #MOST_TOGETHER} at most
     */
    @Inject
    ApiTurns(
            @ConfigProperty(name = "courtesy.db.pool", defaultValue = "30") int connections,
            @ConfigProperty(name = "courtesy.api.at-once") Optional<Integer> atOnce,
            @ConfigProperty(name = "courtesy.api.waiting") Optional<Integer> waiting) {
        this(Math.max(1, Math.min(atOnce.orElseGet(ApiTurns::forThisMachine), connections * 4 / 5)), waiting);
    }

    private ApiTurns(int atOnce, Optional<Integer> waiting) {
        this(atOnce, Math.max(0, waiting.orElseGet(() -> together() - atOnce)), PATIENCE);
    }

    private static int forThisMachine() {
        return Math.max(LEAST, PER_PROCESSOR * processors());
    }

    private static int together() {
        return Math.min(TOGETHER_PER_PROCESSOR * processors(), MOST_TOGETHER);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    ApiTurns(int atOnce, int waiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
        this.kept = waiting / 2;
        this.patience = patience;
    }

    /**
     * Takes a turn for a request, which has it until {@link #end} is called.
     *
     * @throws UnavailableException if too many are there before it
     */
    void begin(HttpServletRequest request) {
        if (request.getAttribute(MARK) != null) {
            return;
        }
        if (!findsAPlace()) {
            throw overloaded();
        }
        if (!comesToItsTurn()) {
            places.release();
            throw overloaded();
        }
        request.setAttribute(MARK, Boolean.TRUE);
    }

    private boolean findsAPlace() {
        if (tooMuch && places.availablePermits() <= kept) {
            return false;
        }
        if (places.tryAcquire()) {
            return true;
        }
        tooMuch = true;
        return false;
    }

    private boolean comesToItsTurn() {
        try {
            // Without a time it would overtake those who wait.
            if (turns.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                tooMuch = false;
                return true;
            }
            return turns.tryAcquire(patienceNow().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration patienceNow() {
        return tooMuch && patience.compareTo(PATIENCE_WHERE_TOO_MUCH_IS_ASKED) > 0
                ? PATIENCE_WHERE_TOO_MUCH_IS_ASKED
                : patience;
    }

    /** Ends the turn of a request, if it has one. */
    void end(HttpServletRequest request) {
        if (request.getAttribute(MARK) != null) {
            request.removeAttribute(MARK);
            turns.release();
            places.release();
        }
    }

    private static UnavailableException overloaded() {
        return new UnavailableException("OVERLOADED", "Too many requests at once", RETRY_AFTER_SECONDS);
    }
}

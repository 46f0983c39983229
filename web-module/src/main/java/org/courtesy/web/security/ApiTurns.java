package org.courtesy.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.courtesy.shared.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests of the interface are worked on at once. Some more wait a moment for their turn; whoever comes beyond those is refused
 * at once, so that those who are taken are answered in good time however many ask. A crowd that comes at once is let wait until it has
 * been served; where there has been a queue for a while more is asked than can be done, and waiting makes nobody faster: then the wait is
 * short. Threads and connections of the database are left for people at screens and for the server's own work (ADR 48).
 */
@ApplicationScoped
public class ApiTurns {

    private static final String MARK = ApiTurns.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** How long a crowd may take to be served; a queue that lasts longer stays. */
    private static final Duration CROWD = Duration.ofMillis(500);

    private static final Duration PATIENCE_IN_A_QUEUE_THAT_STAYS = Duration.ofMillis(200);
    private static final long RETRY_AFTER_SECONDS = 1;

    /**
     * More threads than that change places without getting more done; what was measured on two processors stands in ADR 51.
     */
    private static final int PER_PROCESSOR = 4;

    private static final int LEAST = 8;

    /** How many may be there at once, those who wait among them, unless somebody says otherwise. */
    private static final int TOGETHER = 64;

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;
    private final LongSupplier nanos;

    /** When somebody last had a turn without waiting. */
    private volatile long lastFree;

    /** For the container's proxy. */
    protected ApiTurns() {
        this(0, 0, PATIENCE, System::nanoTime);
    }

    /**
     * @param connections the most connections to the database; a fifth of them is left to others
     * @param atOnce how many requests are worked on at once, at least 1 and never more than there are connections for; as a rule by the
     *     processors of the machine
     * @param waiting how many wait for their turn, 0 or more; as a rule so many that {@value #TOGETHER} are there together
     */
    @Inject
    ApiTurns(
            @ConfigProperty(name = "courtesy.db.pool", defaultValue = "30") int connections,
            @ConfigProperty(name = "courtesy.api.at-once") Optional<Integer> atOnce,
            @ConfigProperty(name = "courtesy.api.waiting") Optional<Integer> waiting) {
        this(Math.max(1, Math.min(atOnce.orElseGet(ApiTurns::forThisMachine), connections * 4 / 5)), waiting);
    }

    private ApiTurns(int atOnce, Optional<Integer> waiting) {
        this(atOnce, Math.max(0, waiting.orElse(TOGETHER - atOnce)), PATIENCE, System::nanoTime);
    }

    private static int forThisMachine() {
        return Math.max(LEAST, PER_PROCESSOR * Runtime.getRuntime().availableProcessors());
    }

    ApiTurns(int atOnce, int waiting, Duration patience, LongSupplier nanos) {
        this.nanos = nanos;
        this.lastFree = nanos.getAsLong();
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
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
        if (!places.tryAcquire()) {
            throw overloaded();
        }
        if (!comesToItsTurn()) {
            places.release();
            throw overloaded();
        }
        request.setAttribute(MARK, Boolean.TRUE);
    }

    private boolean comesToItsTurn() {
        try {
            // Without a time it would overtake those who wait.
            if (turns.tryAcquire(0, TimeUnit.MILLISECONDS)) {
                lastFree = nanos.getAsLong();
                return true;
            }
            return turns.tryAcquire(patienceNow().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration patienceNow() {
        boolean stays = nanos.getAsLong() - lastFree > CROWD.toNanos();
        return stays && patience.compareTo(PATIENCE_IN_A_QUEUE_THAT_STAYS) > 0
                ? PATIENCE_IN_A_QUEUE_THAT_STAYS
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

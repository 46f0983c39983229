package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.security.CurrentCaller;
import org.courtesy.security.Roles;
import org.courtesy.trail.Actor;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Manner;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.Trail;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides what becomes an entry at once, what is counted and what has just been said.
 *
 * <p>What is counted, and who has seen what, each server knows for itself; one that crashes loses what it has counted, a quarter of an hour
 * of readings by keys and some seconds of refusals.
 */
@ApplicationScoped
public class AuditBook implements Trail {

    /** Who does what no caller does. */
    static final String SERVER = "courtesy";

    private static final String NOBODY = "anonymous";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    /** Soon enough for an alarm, and whoever guesses passwords fills no table: some entries a minute for each name. */
    private static final Duration ATTEMPTS = Duration.ofSeconds(15);

    /** A category of its own, so that others can collect it. */
    private static final Logger LOG = System.getLogger("org.courtesy.audit");

    private final AuditWriter writer;
    private final CurrentCaller caller;
    private final CurrentExchange exchange;
    private final Clock clock;
    private final SeenLately seen;
    private final Counted counted = new Counted();

    /** For the container's proxy. */
    protected AuditBook() {
        this(null, null, null, null, 0);
    }

    /** @param sameMinutes within how many minutes the same person who sees the same thing again leaves no further entry */
    @Inject
    AuditBook(
            AuditWriter writer,
            CurrentCaller caller,
            CurrentExchange exchange,
            Clock clock,
            @ConfigProperty(name = "courtesy.audit.sameMinutes", defaultValue = "10") int sameMinutes) {
        this.writer = writer;
        this.caller = caller;
        this.exchange = exchange;
        this.clock = clock;
        this.seen = new SeenLately(Duration.ofMinutes(sameMinutes));
    }

    @Override
    public void note(Happening happening) {
        Actor actor = happening.by() == null ? caller() : happening.by();
        Deed deed = deed(actor, happening);
        Instant now = clock.instant();
        Manner manner = happening.action().manner();
        if (happening.outcome() != Outcome.DONE) {
            refusedOrFailed(deed, now);
        } else if (manner != Manner.CHANGE && actor.roles().contains(Roles.INTEGRATION)) {
            counted.count(deed.onWhatever(), now, QUARTER, null);
        } else if (manner != Manner.READ || !seen.contains(deed, now)) {
            writer.write(deed, now, 1, correlation());
        }
    }

    private void refusedOrFailed(Deed deed, Instant now) {
        counted.count(deed, now, ATTEMPTS, correlation());
        try {
            exchange.noteRefusal();
        } catch (ContextNotActiveException noRequest) {
            // Then nobody answers it either.
            return;
        }
    }

    private static Deed deed(Actor actor, Happening happening, Place place) {
        return new Deed(
                actor.name(),
                String.join(",", new TreeSet<>(actor.roles())),
                place,
                happening.action(),
                happening.outcome(),
                happening.subject(),
                happening.customer(),
                happening.detail());
    }

    private Deed deed(Actor actor, Happening happening) {
        Place place = SERVER.equals(actor.name()) ? Place.SERVER : place();
        return deed(actor, happening, place);
    }

    private Actor caller() {
        Actor let = let();
        String name = caller.name();
        if (let != null && let.name().equals(name)) {
            return let;
        }
        if (name == null || NOBODY.equals(name)) {
            return new Actor(SERVER, Set.of());
        }
        return new Actor(name, Roles.ALL.stream().filter(caller::is).collect(Collectors.toSet()));
    }

    private Actor let() {
        try {
            return exchange.actor();
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    private Place place() {
        try {
            return exchange.place();
        } catch (ContextNotActiveException noRequest) {
            return Place.SERVER;
        }
    }

    private String correlation() {
        try {
            return exchange.correlation();
        } catch (ContextNotActiveException noRequest) {
            return null;
        }
    }

    /** Writes what was counted up to now. */
    void writeCounted(Instant now) {
        List<Counted.Count> due = counted.take(now);
        for (Counted.Count one : due) {
            try {
                writer.write(one.deed(), one.since(), one.times(), one.correlation());
            } catch (RuntimeException later) {
                counted.putBack(one);
                LOG.log(Level.WARNING, "Entries of the audit trail wait for the database: {0}", later.toString());
            }
        }
    }

    /** What is stored was said, and whoever watches the log hears of it. Who it was says the trail, found by the request. */
    void stored(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written entry) {
        Deed deed = entry.deed();
        if (deed.action().manner() == Manner.READ && entry.times() == 1) {
            seen.remember(deed, entry.at());
        }
        LOG.log(
                Level.INFO,
                "{0} {1} from {2}, {3} times, request {4}",
                deed.action(),
                deed.outcome(),
                deed.place(),
                Integer.toString(entry.times()),
                entry.correlation());
    }
}

package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.customer.CustomerKey;
import org.courtesy.policy.TouchpointCatalogue;
import org.courtesy.rulebook.LiveRules;

/**
 * Writes many touchpoints of the past at once for imports, without judging them: what happened long ago needs no decision.
 * Runs in the caller's transaction.
 */
@ApplicationScoped
public class TouchpointBatch {

    /** What became of a touchpoint. */
    public enum Outcome {
        CREATED,
        /** It is there already, with the same content. */
        UNCHANGED,
        /** Another one with its source and id is there. */
        DIFFERENT
    }

    private final TouchpointRepository touchpoints;
    private final TouchpointWriter writer;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected TouchpointBatch() {
        this(null, null, null, null);
    }

    @Inject
    TouchpointBatch(TouchpointRepository touchpoints, TouchpointWriter writer, LiveRules rules, Clock clock) {
        this.touchpoints = touchpoints;
        this.writer = writer;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Prepares writing: finds which of the touchpoints are there, with one query.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Session open(Collection<RecordTouchpoint> commands) {
        Map<String, TouchpointEntity> known = touchpoints
                .bySources(
                        commands.stream().map(RecordTouchpoint::source).collect(Collectors.toSet()),
                        commands.stream().map(RecordTouchpoint::id).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(row -> key(row.source(), row.sourceId()), row -> row));
        return new Session(new HashMap<>(known), rules.policy().touchpoints());
    }

    private static String key(String source, String id) {
        return source + '\u001f' + id;
    }

    /** The writing of some touchpoints. */
    public final class Session {

        private final Map<String, TouchpointEntity> known;
        private final TouchpointCatalogue catalogue;

        private Session(Map<String, TouchpointEntity> known, TouchpointCatalogue catalogue) {
            this.known = known;
            this.catalogue = catalogue;
        }

        /**
         * Writes one.
         *
         * @throws org.courtesy.json.InvalidInputException if it is incomplete or names what there is not
         */
        public Outcome write(RecordTouchpoint command, CustomerKey customer, String recordedBy) {
            TouchpointChecks.check(command, catalogue);
            CompleteTouchpoint touchpoint =
                    CompleteTouchpoint.of(command, clock).of(named(command, customer));
            TouchpointEntity there = known.get(key(command.source(), command.id()));
            if (there != null) {
                return there.saysTheSameAs(touchpoint) ? Outcome.UNCHANGED : Outcome.DIFFERENT;
            }
            known.put(
                    key(command.source(), command.id()),
                    writer.write(touchpoint, customer, clock.instant(), recordedBy));
            return Outcome.CREATED;
        }

        /** A former number stays as it was sent; only an id of another system has no place in what is stored. */
        private static String named(RecordTouchpoint command, CustomerKey customer) {
            return command.customer() == null ? customer.number() : command.customer();
        }

        /** Sends what was written to the database. */
        public void flush() {
            touchpoints.flush();
        }
    }
}

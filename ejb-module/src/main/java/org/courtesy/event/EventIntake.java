package org.courtesy.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.DatabaseOutage;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.touchpoint.TouchpointIntake;
import org.jboss.logging.Logger;

/**
 * Takes events, whatever transport brings them. Who may is decided by the services before it. Every event has a transaction
 * of its own: a refused one never takes another one with it.
 */
@ApplicationScoped
public class EventIntake {

    private static final Logger LOG = Logger.getLogger(EventIntake.class);

    private final TouchpointIntake touchpoints;
    private final ForeignEvents foreign;
    private final DeadLetters deadLetters;

    /** For the container's proxy. */
    protected EventIntake() {
        this(null, null, null);
    }

    @Inject
    EventIntake(TouchpointIntake touchpoints, ForeignEvents foreign, DeadLetters deadLetters) {
        this.touchpoints = touchpoints;
        this.foreign = foreign;
        this.deadLetters = deadLetters;
    }

    /**
     * Takes one event for a caller who waits for the answer.
     *
     * @throws InvalidInputException with everything that is wrong with it, by the names that it has in the event
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws org.courtesy.shared.ConflictException if source and id were used for another touchpoint
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public RecordedTouchpoint take(CloudEvent event) {
        try {
            return touchpoints.record(event.touchpoint());
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(event.form().inEvent(wrong.errors()));
        }
    }

    /**
     * Takes one event in structured mode for a caller who waits for the answer; errors as {@link #take(CloudEvent)} has them.
     */
    public RecordedTouchpoint takeNow(byte[] json) {
        return take(foreign.read(json));
    }

    /** The touchpoint that a mapping makes of the body of an event in binary mode; empty when none understands it. */
    public Optional<byte[]> touchpoint(Map<String, String> attributes, byte[] data) {
        return foreign.touchpoint(attributes, data);
    }

    /** Takes one event in structured mode, whoever waits; what is wrong with it is part of the answer. */
    public TakenEvent take(byte[] json) {
        return take(new Letter(json, foreign));
    }

    /**
     * Takes a batch: each event by itself, in the order of their times, so that what belongs together is taken in order
     * however it was sent.
     *
     * @param keep by which channel it came, if what cannot be taken is to be kept as a dead letter; null: it is not
     * @return what became of each, in the order of the batch
     * @throws InvalidInputException if it is no batch at all, or too long
     */
    public List<TakenEvent> takeAll(byte[] batch, EventChannel keep) {
        List<Letter> letters = EventBatch.split(batch).stream()
                .map(json -> new Letter(json, foreign))
                .toList();
        TakenEvent[] results = new TakenEvent[letters.size()];
        boolean away = false;
        for (int position : inOrderOfTime(letters)) {
            Letter letter = letters.get(position);
            TakenEvent result = away ? letter.refused(EventProblem.outage()) : take(letter);
            away = away || result.problem() != null && result.problem().equals(EventProblem.outage());
            results[position] = keep == null ? result : kept(letter, result, keep);
        }
        return new ArrayList<>(Arrays.asList(results));
    }

    private static List<Integer> inOrderOfTime(List<Letter> letters) {
        Comparator<Integer> byTime = Comparator.comparing(
                position -> letters.get(position).time(), Comparator.nullsLast(Comparator.naturalOrder()));
        return IntStream.range(0, letters.size()).boxed().sorted(byTime).toList();
    }

    private TakenEvent take(Letter letter) {
        if (letter.problem != null) {
            return letter.refused(letter.problem);
        }
        try {
            return TakenEvent.taken(take(letter.event));
        } catch (RuntimeException refused) {
            return letter.refused(problem(refused));
        }
    }

    private static EventProblem problem(RuntimeException refused) {
        EventProblem problem = EventProblem.of(refused);
        if (problem.code().equals(EventProblem.INTERNAL)) {
            LOG.errorf(
                    refused,
                    "Incident %s: an event could not be taken",
                    problem.arguments().get(0));
        }
        return problem;
    }

    /** Keeps what will not be taken as it is; what is not its own fault comes again from its sender. */
    private TakenEvent kept(Letter letter, TakenEvent result, EventChannel channel) {
        if (result.problem() == null || result.problem().passing()) {
            return result;
        }
        try {
            return result.keptAs(deadLetters.keep(channel, letter.json, result).toString());
        } catch (RuntimeException notKept) {
            if (DatabaseOutage.isBehind(notKept)) {
                return letter.refused(EventProblem.outage());
            }
            throw notKept;
        }
    }

    /** An event as it was sent, read once. */
    private static final class Letter {

        private final byte[] json;
        private final CloudEvent event;
        private final EventProblem problem;

        Letter(byte[] json, ForeignEvents foreign) {
            this.json = json;
            CloudEvent read = null;
            EventProblem unreadable = null;
            try {
                read = foreign.read(json);
            } catch (RuntimeException wrong) {
                unreadable = problem(wrong);
            }
            this.event = read;
            this.problem = unreadable;
        }

        TakenEvent refused(EventProblem why) {
            return event == null
                    ? TakenEvent.refused(
                            CloudEventReader.attribute(json, "source"), CloudEventReader.attribute(json, "id"), why)
                    : TakenEvent.refused(event.source(), event.id(), why);
        }

        Instant time() {
            return event == null || event.touchpoint().at() == null
                    ? null
                    : event.touchpoint().at().toInstant();
        }
    }
}

package org.courtesy.metric;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.courtesy.assess.Phase;
import org.courtesy.assess.PhaseObserver;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.trace.Piece;
import org.courtesy.trace.Traces;

/**
 * Decisions: how many, what they came to, how long each part took, in figures and in traces. Holds a few objects that are asked for again and again, for it is
 * moved at every decision and may cost it next to nothing.
 */
public final class DecisionMeter {

    private static final double NANOS = 1e9;

    /** As many as there are codes for, and as many again for those that analysts add. */
    private static final int MOST_CODES = 150;

    private static final double[] JUDGING = {
        0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1
    };
    private static final double[] PARTS = {0.00001, 0.00005, 0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1};

    /** Outside of the rules: all that is known is read; the decision and what follows are written, the commit is not in it. */
    private enum Part {
        LOAD,
        STORE
    }

    private final Map<How, CounterDataPoint> made = new EnumMap<>(How.class);
    private final Map<How, CounterDataPoint> failed = new EnumMap<>(How.class);
    private final Map<How, DistributionDataPoint> judging = new EnumMap<>(How.class);
    private final Map<Phase, DistributionDataPoint> phases = new EnumMap<>(Phase.class);
    private final Map<Part, DistributionDataPoint> parts = new EnumMap<>(Part.class);
    private final Traces traces;
    private final Few<CounterDataPoint> refusals;
    private final Few<CounterDataPoint> next;

    DecisionMeter(PrometheusRegistry registry, Traces traces) {
        this.traces = traces;
        Counter decisions = Counter.builder()
                .name("courtesy_decisions_total")
                .help("Decisions by what they were made for. Those to be stored count when the transaction has ended:"
                        + " made if it was committed.")
                .labelNames("how", "outcome")
                .withoutExemplars()
                .register(registry);
        Histogram seconds = Histogram.builder()
                .name("courtesy_decision_seconds")
                .help("Time in which the rules judged one case, without loading and storing")
                .labelNames("how")
                .classicOnly()
                .classicUpperBounds(JUDGING)
                .withoutExemplars()
                .register(registry);
        Histogram phase = Histogram.builder()
                .name("courtesy_decision_phase_seconds")
                .help("Time of one phase of a decision; load and store are outside of the rules, the commit is in none")
                .labelNames("phase")
                .classicOnly()
                .classicUpperBounds(PARTS)
                .withoutExemplars()
                .register(registry);
        for (How how : How.values()) {
            made.put(how, decisions.labelValues(how.label(), "made"));
            failed.put(how, decisions.labelValues(how.label(), "failed"));
            judging.put(how, seconds.labelValues(how.label()));
        }
        for (Phase one : Phase.values()) {
            phases.put(one, phase.labelValues(label(one)));
        }
        for (Part one : Part.values()) {
            parts.put(one, phase.labelValues(label(one)));
        }
        Counter refused = Counter.builder()
                .name("courtesy_contact_refusals_total")
                .help("Stored decisions in which a reason refused a contact on at least one channel for one purpose")
                .labelNames("code")
                .withoutExemplars()
                .register(registry);
        refusals = new Few<>(MOST_CODES, refused::labelValues);
        Counter best = Counter.builder()
                .name("courtesy_next_actions_total")
                .help("Stored decisions by their next best action")
                .labelNames("action")
                .withoutExemplars()
                .register(registry);
        next = new Few<>(MOST_CODES, best::labelValues);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Has a case judged and takes the time. That it failed is counted here; whether one that is to be stored was made, who stores it says.
     *
     * @param judge judges and tells the observer how far it is
     */
    public Assessment judged(How how, Function<PhaseObserver, Assessment> judge) {
        // Of a sweep there would be millions.
        try (Piece piece = how == How.SWEPT ? traces.none() : traces.begin("decide")) {
            return judged(how, new PhaseTimer(piece), judge);
        }
    }

    private Assessment judged(How how, PhaseTimer timer, Function<PhaseObserver, Assessment> judge) {
        try {
            Assessment assessment = judge.apply(timer);
            judging.get(how).observe(timer.seconds());
            if (how == How.ASKED || how == How.REPEATED) {
                made.get(how).inc();
            }
            return assessment;
        } catch (RuntimeException e) {
            failed.get(how).inc();
            timer.piece.failed(e);
            throw e;
        }
    }

    /** Reads the case of one customer and takes the time. */
    public <T> T loaded(Supplier<T> loading) {
        long start = System.nanoTime();
        T result = traces.in(label(Part.LOAD), loading);
        observe(Part.LOAD, start, 1);
        return result;
    }

    /** Writes decisions and takes the time, shared among all of them. */
    public void written(int decisions, Runnable writing) {
        long start = System.nanoTime();
        try (Piece piece = traces.begin(label(Part.STORE))) {
            piece.count("courtesy.decisions", decisions);
            writing.run();
        }
        observe(Part.STORE, start, decisions);
    }

    private void observe(Part part, long start, int decisions) {
        parts.get(part).observe((System.nanoTime() - start) / NANOS / decisions);
    }

    /** A decision is stored. */
    public void stored(How how, Assessment assessment) {
        made.get(how).inc();
        next.of(assessment.next().code()).inc();
        Set<String> codes = new HashSet<>();
        for (ContactFinding contact : assessment.contact()) {
            for (Refusal refusal : contact.refusals()) {
                if (codes.add(refusal.code())) {
                    refusals.of(refusal.code()).inc();
                }
            }
        }
    }

    /** A decision that was made could not be stored. */
    public void notStored(How how) {
        failed.get(how).inc();
    }

    /** The clock that a decision does not have. */
    private final class PhaseTimer implements PhaseObserver {

        private final Piece piece;
        private final long start = System.nanoTime();
        private long since = start;

        private PhaseTimer(Piece piece) {
            this.piece = piece;
        }

        @Override
        public void ended(Phase phase) {
            long now = System.nanoTime();
            phases.get(phase).observe((now - since) / NANOS);
            since = now;
            piece.ended(label(phase));
        }

        double seconds() {
            return (System.nanoTime() - start) / NANOS;
        }
    }
}

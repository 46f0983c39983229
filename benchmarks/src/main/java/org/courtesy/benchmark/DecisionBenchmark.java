package org.courtesy.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.courtesy.assess.Assessor;
import org.courtesy.assess.FirstPhases;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.twin.Decision;
import org.courtesy.twin.Twin;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One decision by hand and by the rules, without and with sessions; then a thousand in a row. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class DecisionBenchmark {

    private static final int BULK = 1000;

    /** Counted, not timed: on a busy machine seconds are no measure of how warm the code is. */
    private static final int WARM_UP = 20_000;

    /** The same rules, all of them in sessions; in JVMs of their own, since production has none. */
    @State(Scope.Benchmark)
    public static class Sessions {

        private FirstPhases phases;

        @Setup
        public void prepare(Blackhole sink) {
            phases = new FirstPhases(Shipped.rulesInSessions(), Shipped.policy());
            List<CustomerCase> many = TypicalCase.many(BULK);
            for (int i = 0; i < WARM_UP; i++) {
                sink.consume(phases.assess(many.get(i % BULK)));
            }
        }
    }

    private Assessor assessor;
    private FirstPhases phases;
    private Twin twin;
    private CustomerCase one;
    private List<CustomerCase> many;

    @Setup
    public void prepare(Blackhole sink) {
        assessor = Shipped.assessor();
        phases = new FirstPhases(assessor.rules(), assessor.policy());
        twin = new Twin(assessor.policy());
        one = TypicalCase.one();
        many = TypicalCase.many(BULK);
        for (int i = 0; i < WARM_UP; i++) {
            CustomerCase input = i % 2 == 0 ? one : many.get(i % BULK);
            sink.consume(twin.decide(input));
            sink.consume(phases.assess(input, i % 4 == 0));
            sink.consume(assessor.assess(input, Mode.LIVE, i % 4 == 0));
        }
    }

    @Benchmark
    public Decision twin() {
        return twin.decide(one);
    }

    @Benchmark
    public FirstPhases.Answer phases() {
        return phases.assess(one);
    }

    @Benchmark
    public FirstPhases.Answer tracedPhases() {
        return phases.assess(one, true);
    }

    @Benchmark
    public FirstPhases.Answer sessionPhases(Sessions sessions) {
        return sessions.phases.assess(one);
    }

    @Benchmark
    public Assessment assessment() {
        return assessor.assess(one, Mode.LIVE, false);
    }

    @Benchmark
    public Assessment assessmentExplained() {
        return assessor.assess(one, Mode.LIVE, true);
    }

    @Benchmark
    @OperationsPerInvocation(BULK)
    public void bulkTwin(Blackhole sink) {
        for (CustomerCase input : many) {
            sink.consume(twin.decide(input));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BULK)
    public void bulkPhases(Blackhole sink) {
        for (CustomerCase input : many) {
            sink.consume(phases.assess(input));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BULK)
    public void bulkSessionPhases(Sessions sessions, Blackhole sink) {
        for (CustomerCase input : many) {
            sink.consume(sessions.phases.assess(input));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BULK)
    public List<Assessment> bulkAssessment() {
        return assessor.assessAll(many, Mode.LIVE);
    }
}

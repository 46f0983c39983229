package org.courtesy.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The shipped rules beside so many rules that count the touchpoints of the case: what the first one costs, and each more. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class EntriesBenchmark {

    private static final int BULK = 1000;
    private static final int WARM_UP = 10_000;

    private static final String COUNTS = """
            package courtesy.rules.contact;
            import org.courtesy.fact.ContactQuestion;
            import org.courtesy.fact.Direction;
            import org.courtesy.fact.Purpose;
            import org.courtesy.fact.TouchpointEntry;
            rule "Counts, no. %1$d"
                @id("CON-9%1$02d")
            when
                $question : ContactQuestion( purpose == Purpose.ADVERTISING )
                accumulate( TouchpointEntry( channel == $question.channel, direction == Direction.OUTBOUND, daysAgo <= %1$d + 30 );
                    $times : count(); $times > 9 )
            then
                $question.refuse("CAP_CHANNEL");
            end
            """;

    /** How many rules count. */
    @Param({"0", "1", "10"})
    public int counting;

    private Assessor assessor;
    private CustomerCase one;
    private List<CustomerCase> many;

    @Setup
    public void prepare(Blackhole sink) {
        Map<String, String> files = new HashMap<>(RuleSetFiles.shipped().files());
        for (int i = 0; i < counting; i++) {
            files.put("drl/contact/CON-9%02d-counts.drl".formatted(i), COUNTS.formatted(i));
        }
        assessor = new Assessor(
                RuleBase.build(
                        new RuleSetRef("counting", 1, ""),
                        RuleSetFiles.of(files),
                        getClass().getClassLoader()),
                Shipped.policy());
        one = TypicalCase.one();
        many = TypicalCase.many(BULK);
        for (int i = 0; i < WARM_UP; i++) {
            sink.consume(assessor.assess(many.get(i % BULK), Mode.LIVE, false));
        }
    }

    @Benchmark
    public Assessment decision() {
        return assessor.assess(one, Mode.LIVE, false);
    }

    @Benchmark
    @OperationsPerInvocation(BULK)
    public List<Assessment> bulk() {
        return assessor.assessAll(many, Mode.LIVE);
    }
}

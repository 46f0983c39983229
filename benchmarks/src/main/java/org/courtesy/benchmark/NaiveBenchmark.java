package org.courtesy.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.courtesy.assess.FirstPhases;
import org.courtesy.fact.CustomerCase;
import org.courtesy.naive.Findings;
import org.courtesy.naive.NaiveRules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The same forty rules once as an ordinary author writes them and once as the house does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class NaiveBenchmark {

    private static final int BULK = 1000;
    private static final int WARM_UP = 10_000;

    private NaiveRules naive;
    private FirstPhases house;
    private CustomerCase one;

    @Setup
    public void prepare(Blackhole sink) {
        naive = new NaiveRules(Shipped.policy());
        house = NaiveComparison.house();
        one = TypicalCase.one();
        List<CustomerCase> many = TypicalCase.many(BULK);
        NaiveComparison.check(naive, house, many);
        for (int i = 0; i < WARM_UP; i++) {
            CustomerCase input = many.get(i % BULK);
            sink.consume(naive.decide(input));
            sink.consume(house.assess(input));
        }
    }

    @Benchmark
    public Findings naiveStyle() {
        return naive.decide(one);
    }

    @Benchmark
    public FirstPhases.Answer houseStyle() {
        return house.assess(one);
    }
}

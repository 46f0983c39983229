package org.courtesy.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.CustomerKind;
import org.courtesy.finding.Band;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sweeps over a base of some pages. */
class SweepWorkTest {

    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final int CUSTOMERS = 450;

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final EntityManager entities = transactions.entityManager();

    @BeforeEach
    void fill() {
        transactions.requiresNew(() -> {
            Rulebooks.store(entities, clock);
            Customers.batch(entities, clock)
                    .write(IntStream.range(0, CUSTOMERS)
                            .mapToObj(SweepWorkTest::customer)
                            .toList());
            return null;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static CustomerRecord customer(int i) {
        return CaseJson.read(
                """
                {"customer": {"number": "C-%1$d", "kind": "%2$s", "country": "%3$s"},
                 "contracts": [{"number": "V-%1$d", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "supplyStart": "2026-05-01"}]}""".formatted(i, i % 3 == 0 ? "ORGANISATION" : "PERSON", i % 2 == 0 ? "DE" : "DK"),
                CustomerRecord.class);
    }

    /** The page as the container would call it. */
    private final class InTransactions extends SweepPage {

        InTransactions() {
            super(
                    new SweepPages(entities),
                    Customers.register(entities),
                    Customers.cases(entities, Touchpoints.parts(entities)),
                    DecisionBeans.decisions(entities, clock),
                    entities);
        }

        @Override
        public Dealt judge(JobRun job, SweepJob sweep, SweepTally before) {
            return transactions.requiresNew(() -> super.judge(job, sweep, before));
        }
    }

    private JobRuns job(SweepFilter filter) {
        JobRuns job = new JobRuns("SWEEP", CaseJson.write(new SweepJob(filter, AS_OF, "test", lastId())));
        transactions.requiresNew(() -> job.enter(entities));
        return job;
    }

    private long lastId() {
        return transactions.requiresNew(() -> new SweepPages(entities).lastId());
    }

    private boolean run(JobRuns job) {
        return new SweepWork(new InTransactions(), ShippedRules.live()).run(job.run());
    }

    private long count(String query) {
        return transactions.requiresNew(
                () -> entities.createQuery(query, Long.class).getSingleResult());
    }

    private static SweepTally.Summary summary(JobRuns job) {
        return CaseJson.read(job.progress().summary(), SweepTally.Summary.class);
    }

    @Test
    void judgesEverybodyOnce() {
        JobRuns job = job(SweepFilter.ALL);

        assertThat(run(job)).isTrue();

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(job.progress().refused()).isZero();
        assertThat(count("select count(r) from SweepResult r")).isEqualTo(CUSTOMERS);
        assertThat(count("select count(distinct a.customerId) from AssessmentEntity a"))
                .isEqualTo(CUSTOMERS);
        assertThat(summary(job).bands().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(CUSTOMERS);
        assertThat(summary(job).next().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(CUSTOMERS);
    }

    @Test
    void goesOnBehindTheLastPageWithoutCountingTwice() {
        JobRuns undisturbed = job(SweepFilter.ALL);
        run(undisturbed);
        JobRuns job = job(SweepFilter.ALL).goingOnWhile(progress -> progress.done() > CUSTOMERS / 2);

        assertThat(run(job)).isFalse();
        assertThat(job.progress().done()).isLessThan(CUSTOMERS);
        assertThat(run(job)).isTrue();

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(summary(job)).isEqualTo(summary(undisturbed));
        assertThat(count("select count(r) from SweepResult r")).isEqualTo(2L * CUSTOMERS);
    }

    @Test
    void leavesThoseWhoComeLaterToTheNextSweep() {
        JobRuns job = job(SweepFilter.ALL);
        transactions.requiresNew(() -> {
            Customers.batch(entities, clock).write(List.of(customer(CUSTOMERS)));
            return null;
        });

        run(job);

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
    }

    @Test
    void judgesOnlyThoseWhomTheFilterNames() {
        SweepPages pages = new SweepPages(entities);
        SweepFilter organisations = new SweepFilter(CustomerKind.ORGANISATION, "DE", null, null);
        JobRuns job = job(organisations);

        run(job);

        assertThat(job.progress().done()).isEqualTo(75);
        assertThat(transactions.<Long>requiresNew(() -> pages.count(organisations)))
                .isEqualTo(75);
        assertThat(transactions.<Long>requiresNew(() -> pages.count(new SweepFilter(null, null, "A", null))))
                .isZero();
    }

    @Test
    void findsABandByTheLatestDecision() {
        run(job(SweepFilter.ALL));
        JobRuns second = job(SweepFilter.ALL);
        run(second);

        long inBands = List.of(Band.values()).stream()
                .mapToLong(band -> transactions.<Long>requiresNew(
                        () -> new SweepPages(entities).count(new SweepFilter(null, null, null, band))))
                .sum();

        assertThat(inBands).isEqualTo(CUSTOMERS);
    }
}

package org.courtesy.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.CustomerKind;
import org.courtesy.finding.Band;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.job.Jobs;
import org.courtesy.job.Node;
import org.courtesy.job.Progress;
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

/** Sweeps over a base of some ranges. */
class SweepWorkTest {

    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final int CUSTOMERS = 450;
    private static final int RANGE = 60;
    private static final Node NODE = new Node("one");

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final EntityManager entities = transactions.entityManager();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    /** After how long a silence open ranges are offered again. */
    private Duration patience = Duration.ofSeconds(30);

    /** Who else there is. */
    private SweepSharing sharing = (sweep, places, attempt) -> false;

    /** What happens on the way to a range. */
    private Consumer<SweepRange> beforeRange = range -> {};

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
        threads.shutdownNow();
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

    /** The ranges as the container would call them. */
    private final class RangesInTransactions extends SweepRanges {

        RangesInTransactions() {
            super(new SweepCustomers(entities), entities, RANGE);
        }

        @Override
        public Standing standing(JobRun job, SweepJob sweep) {
            return transactions.requiresNew(() -> super.standing(job, sweep));
        }

        @Override
        public Map<Integer, SweepTally> ended(UUID job, int from) {
            return transactions.requiresNew(() -> super.ended(job, from));
        }

        @Override
        public void settle(UUID job) {
            transactions.requiresNew(() -> {
                super.settle(job);
                return null;
            });
        }

        @Override
        public boolean note(JobRun job, SweepTally tally) {
            return transactions.requiresNew(() -> super.note(job, tally));
        }
    }

    /** The judge as the container would call it, on threads of its own. */
    private final class InTransactions extends SweepJudge {

        InTransactions() {
            super(
                    new SweepCustomers(entities),
                    new SweepRanges(new SweepCustomers(entities), entities, RANGE),
                    Customers.register(entities),
                    Customers.cases(entities, Touchpoints.parts()),
                    DecisionBeans.decisions(entities, clock),
                    entities,
                    new Jobs(entities, clock, NODE),
                    NODE);
        }

        @Override
        public Future<SweepTally> begin(UUID job, SweepJob sweep, SweepRange range) {
            return CompletableFuture.supplyAsync(() -> judge(job, sweep, range), threads);
        }

        @Override
        public void help(UUID job, int place) {
            transactions.requiresNew(() -> {
                super.help(job, place);
                return null;
            });
        }

        @Override
        public SweepTally judge(UUID job, SweepJob sweep, SweepRange range) {
            beforeRange.accept(range);
            return transactions.requiresNew(() -> super.judge(job, sweep, range));
        }
    }

    private JobRuns job(SweepFilter filter) {
        return job(new SweepJob(filter, AS_OF, "test", lastId(), false));
    }

    private JobRuns job(SweepJob sweep) {
        JobRuns job = new JobRuns("SWEEP", CaseJson.write(sweep));
        transactions.requiresNew(() -> job.enter(entities));
        return job;
    }

    private long lastId() {
        return transactions.requiresNew(() -> new SweepCustomers(entities).lastId());
    }

    private boolean run(JobRuns job) {
        return run(job, 1);
    }

    private boolean run(JobRuns job, int atOnce) {
        try {
            RangesInTransactions ranges = new RangesInTransactions();
            return new SweepWork(
                            ranges,
                            new InTransactions(),
                            ShippedRules.live(),
                            new SweepTogether(ranges, sharing, Duration.ofMillis(5), patience),
                            atOnce,
                            0)
                    .run(job.run());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
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
    void goesOnWithTheOpenRangesWithoutCountingTwice() {
        JobRuns undisturbed = job(SweepFilter.ALL);
        run(undisturbed);
        JobRuns job = job(SweepFilter.ALL).goingOnWhile(progress -> progress.done() > RANGE);

        assertThat(run(job)).isFalse();
        assertThat(job.progress().done()).isLessThan(CUSTOMERS);
        assertThat(run(job)).isTrue();

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(summary(job)).isEqualTo(summary(undisturbed));
        assertThat(count("select count(r) from SweepResult r")).isEqualTo(2L * CUSTOMERS);
    }

    @Test
    void severalRangesAtOnceFindTheSame() {
        JobRuns one = job(SweepFilter.ALL);
        JobRuns several = job(SweepFilter.ALL);

        assertThat(run(one)).isTrue();
        assertThat(run(several, 4)).isTrue();

        assertThat(several.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(summary(several)).isEqualTo(summary(one));
        assertThat(resultsOf(several)).isEqualTo(CUSTOMERS);
    }

    @Test
    void aRangeThatBreaksOffIsJudgedByTheNextRunAndTheOthersAreNot() {
        JobRuns job = job(SweepFilter.ALL);
        beforeRange = range -> {
            if (range.place() == 3) {
                throw new IllegalStateException("The power failed");
            }
        };
        assertThatThrownBy(() -> run(job, 2)).hasRootCauseMessage("The power failed");
        long before = resultsOf(job);
        assertThat(before).isPositive().isLessThan(CUSTOMERS);

        beforeRange = range -> {};
        assertThat(run(job, 2)).isTrue();
        assertThat(resultsOf(job)).isEqualTo(CUSTOMERS);
        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(count("select count(a) from AssessmentEntity a")).isEqualTo(CUSTOMERS);
    }

    @Test
    void whatAnotherServerHasJudgedMeanwhileIsNotStoredTwice() {
        JobRuns job = job(SweepFilter.ALL);
        SweepJob sweep = CaseJson.read(job.run().request(), SweepJob.class);
        SweepRange first =
                new RangesInTransactions().standing(job.run(), sweep).open().get(0);
        new InTransactions().judge(job.id(), sweep, first);

        assertThatThrownBy(() -> new InTransactions().judge(job.id(), sweep, first))
                .isInstanceOf(RuntimeException.class);

        assertThat(resultsOf(job)).isEqualTo(RANGE);
        assertThat(count("select count(a) from AssessmentEntity a")).isEqualTo(RANGE);
    }

    @Test
    void whatEndedJustBeforeAnInterruptionCountsAsProgressOfTheNextRun() {
        JobRuns job = job(SweepFilter.ALL);
        SweepJob sweep = CaseJson.read(job.run().request(), SweepJob.class);
        SweepRange first =
                new RangesInTransactions().standing(job.run(), sweep).open().get(0);
        assertThat(job.progress()).isNull();
        new InTransactions().judge(job.id(), sweep, first);

        new RangesInTransactions().standing(job.run(), sweep);

        assertThat(job.progress().done()).isEqualTo(RANGE);
    }

    /** Other servers: threads that judge what is offered. Whether a range comes through is asked each time. */
    private void share(BiPredicate<Integer, Integer> comesThrough) {
        InTransactions judge = new InTransactions();
        sharing = (sweep, places, attempt) -> {
            List.copyOf(places).stream()
                    .filter(place -> comesThrough.test(place, attempt))
                    .forEach(place -> threads.submit(() -> judge.help(sweep, place)));
            return true;
        };
    }

    /** So that helpers find it at work. */
    private JobRuns running(JobRuns job) {
        setState(job, "RUNNING");
        return job;
    }

    private void setState(JobRuns job, String state) {
        transactions.requiresNew(() -> entities.createNativeQuery("update job set state = ?1 where id = ?2")
                .setParameter(1, state)
                .setParameter(2, job.id())
                .executeUpdate());
    }

    @Test
    void serversTogetherFindWhatOneFindsAlone() {
        JobRuns alone = job(SweepFilter.ALL);
        run(alone);
        share((place, attempt) -> true);
        JobRuns together = running(job(SweepFilter.ALL));

        assertThat(run(together)).isTrue();

        assertThat(together.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(summary(together)).isEqualTo(summary(alone));
        assertThat(summary(together).servers()).containsExactly(Map.entry("one", (long) CUSTOMERS));
        assertThat(resultsOf(together)).isEqualTo(CUSTOMERS);
    }

    @Test
    void aRangeThatComesTwiceIsJudgedOnce() {
        share((place, attempt) -> true);
        SweepSharing once = sharing;
        sharing = (sweep, places, attempt) -> once.offer(sweep, places, attempt) && once.offer(sweep, places, attempt);
        JobRuns job = running(job(SweepFilter.ALL));

        assertThat(run(job)).isTrue();

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(resultsOf(job)).isEqualTo(CUSTOMERS);
        assertThat(count("select count(a) from AssessmentEntity a")).isEqualTo(CUSTOMERS);
    }

    @Test
    void whatWasLostWithAServerIsOfferedAgain() {
        share((place, attempt) -> place != 2 || attempt > 0);
        patience = Duration.ofMillis(300);
        JobRuns job = running(job(SweepFilter.ALL));

        assertThat(run(job)).isTrue();

        assertThat(resultsOf(job)).isEqualTo(CUSTOMERS);
    }

    @Test
    void aRangeThatNoServerCanJudgeEndsTheRunAndTheNextOneGoesOn() {
        share((place, attempt) -> place != 2);
        patience = Duration.ofMillis(300);
        JobRuns job = running(job(SweepFilter.ALL));

        assertThatThrownBy(() -> run(job))
                .hasRootCauseMessage("1 ranges of sweep %s are judged by no server, the first 2", job.id());
        assertThat(resultsOf(job)).isEqualTo(CUSTOMERS - RANGE);

        share((place, attempt) -> true);
        patience = Duration.ofSeconds(30);
        assertThat(run(job)).isTrue();
        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(resultsOf(job)).isEqualTo(CUSTOMERS);
    }

    @Test
    void whoHelpsLeavesASweepAloneThatIsPausedOrStopped() {
        JobRuns job = job(SweepFilter.ALL);
        SweepJob sweep = CaseJson.read(job.run().request(), SweepJob.class);
        new RangesInTransactions().standing(job.run(), sweep);
        InTransactions judge = new InTransactions();
        for (String state : List.of("QUEUED", "PAUSED", "STOPPED", "FAILED")) {
            setState(job, state);
            judge.help(job.id(), 0);
        }
        setState(job, "RUNNING");
        transactions.requiresNew(() -> entities.createNativeQuery("update job set pause_requested = true")
                .executeUpdate());
        judge.help(job.id(), 0);
        assertThat(resultsOf(job)).isZero();

        transactions.requiresNew(() -> entities.createNativeQuery("update job set pause_requested = false")
                .executeUpdate());
        judge.help(job.id(), 0);
        assertThat(resultsOf(job)).isEqualTo(RANGE);
    }

    @Test
    void whenServersAreToStopNothingIsLeftUncounted() {
        share((place, attempt) -> true);
        JobRuns job = running(job(SweepFilter.ALL));
        job.goingOnWhile(progress -> {
            setState(job, "PAUSED");
            return false;
        });

        run(job);

        assertThat(job.progress().done()).isEqualTo(resultsOf(job));
    }

    @Test
    void aSweepBegunByAVersionThatWentFromPageToPageGoesOnBehindIt() {
        JobRuns job = job(SweepFilter.ALL);
        long third = transactions.requiresNew(
                () -> new SweepCustomers(entities).lastOf(SweepFilter.ALL, 0, Long.MAX_VALUE, 150));
        SweepTally before = new SweepTally(150, 0, SweepTally.NOTHING.summary());
        job.save(
                job.id(),
                new Progress(Long.toString(third), 150, 0, before.progress().summary()));

        assertThat(run(job)).isTrue();

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(resultsOf(job)).isEqualTo(CUSTOMERS - 150);
    }

    private long resultsOf(JobRuns job) {
        return transactions.requiresNew(
                () -> entities.createQuery("select count(r) from SweepResult r where r.jobId = :job", Long.class)
                        .setParameter("job", job.id())
                        .getSingleResult());
    }

    @Test
    void aSweepOfChangesJudgesThoseOfWhomSomethingElseIsKnown() {
        run(job(SweepFilter.ALL));
        transactions.requiresNew(() -> {
            Customers.batch(entities, clock)
                    .write(List.of(CaseJson.read(
                            CaseJson.write(customer(7)).replace("\"2026-05-01\"", "\"2026-06-01\""),
                            CustomerRecord.class)));
            return null;
        });
        JobRuns changes = job(new SweepJob(SweepFilter.ALL, AS_OF.plusDays(3), "changes", lastId(), true));

        assertThat(run(changes)).isTrue();

        assertThat(changes.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(changes.progress().refused()).isZero();
        assertThat(summary(changes).unchanged()).isEqualTo(CUSTOMERS - 1);
        assertThat(resultsOf(changes)).isEqualTo(1);
    }

    @Test
    void otherRulesMakeASweepOfChangesJudgeEverybody() {
        run(job(SweepFilter.ALL));
        transactions.requiresNew(() -> {
            entities.createNativeQuery("insert into policy_snapshot (checksum, created_at, tables)"
                            + " values ('another', current_timestamp, '{}')")
                    .executeUpdate();
            return entities.createNativeQuery("update assessment set policy = 'another'")
                    .executeUpdate();
        });
        JobRuns changes = job(new SweepJob(SweepFilter.ALL, AS_OF, "changes", lastId(), true));

        run(changes);

        assertThat(summary(changes).unchanged()).isZero();
        assertThat(resultsOf(changes)).isEqualTo(CUSTOMERS);
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
        SweepCustomers swept = new SweepCustomers(entities);
        SweepFilter organisations = new SweepFilter(CustomerKind.ORGANISATION, "DE", null, null);
        JobRuns job = job(organisations);

        run(job);

        assertThat(job.progress().done()).isEqualTo(75);
        assertThat(transactions.<Long>requiresNew(() -> swept.count(organisations)))
                .isEqualTo(75);
        assertThat(transactions.<Long>requiresNew(() -> swept.count(new SweepFilter(null, null, "A", null))))
                .isZero();
    }

    @Test
    void findsABandByTheLatestDecision() {
        run(job(SweepFilter.ALL));
        JobRuns second = job(SweepFilter.ALL);
        run(second);

        long inBands = List.of(Band.values()).stream()
                .mapToLong(band -> transactions.<Long>requiresNew(
                        () -> new SweepCustomers(entities).count(new SweepFilter(null, null, null, band))))
                .sum();

        assertThat(inBands).isEqualTo(CUSTOMERS);
    }
}

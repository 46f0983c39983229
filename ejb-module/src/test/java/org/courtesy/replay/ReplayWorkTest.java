package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.courtesy.replay.ReplayBase.CUSTOMERS;
import static org.courtesy.replay.ReplayBase.ORGANISATIONS;
import static org.courtesy.replay.ReplayBase.PERSONS;

import java.time.LocalDate;
import java.util.Map;
import org.courtesy.fact.CustomerKind;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.job.JobFailedException;
import org.courtesy.job.JobFailure;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.PinnedRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replays over a base of some pages. */
class ReplayWorkTest {

    private static ReplayBase base;

    @BeforeAll
    static void fill() {
        base = new ReplayBase();
    }

    @AfterAll
    static void close() {
        base.close();
    }

    private static JobRuns job(ReplayJob replay) {
        JobRuns job = new JobRuns("REPLAY", CaseJson.write(replay));
        base.transactions.requiresNew(() -> job.enter(base.entities));
        return job;
    }

    private static ReplayReport report(JobRuns job) {
        return CaseJson.read(job.progress().summary(), ReplayReport.class);
    }

    private static JobRuns done(int version, ReplayFilter filter) throws Exception {
        JobRuns job = job(base.replay(version, filter));
        assertThat(base.work().run(job.run())).isTrue();
        return job;
    }

    @Test
    void theSameVersionChangesNothing() throws Exception {
        JobRuns job = done(1, ReplayFilter.ALL);

        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
        assertThat(report(job).decisions()).isEqualTo(2L * CUSTOMERS);
        assertThat(report(job).changed()).isZero();
        assertThat(report(job).customers().judged()).isEqualTo(CUSTOMERS);
    }

    @Test
    void countsWhatANewVersionChanges() throws Exception {
        ReplayReport report = report(done(2, ReplayFilter.ALL));

        assertThat(report.decisions()).isEqualTo(2L * CUSTOMERS);
        assertThat(report.failures()).isEmpty();
        assertThat(report.actions().get("BIRTHDAY_GREETING")).containsEntry("POST", new Pair(PERSONS, 0));
        assertThat(report.changes().get("ACTION")).containsEntry("BIRTHDAY_GREETING", (long) PERSONS);
        assertThat(report.customers().flipped()).isEqualTo(PERSONS);
        assertThat(report.bands().values().stream()
                        .flatMap(to -> to.values().stream())
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2L * CUSTOMERS);
    }

    @Test
    void goesOnBehindTheLastPageWithoutCountingTwice() throws Exception {
        JobRuns undisturbed = done(2, ReplayFilter.ALL);
        JobRuns job = job(base.replay(2, ReplayFilter.ALL)).goingOnWhile(progress -> progress.done() > 150);

        assertThat(base.work().run(job.run())).isFalse();
        assertThat(job.progress().done()).isLessThan(CUSTOMERS);
        assertThat(base.work().run(job.run())).isTrue();

        assertThat(report(job)).isEqualTo(report(undisturbed));
        assertThat(kept(job)).isEqualTo(kept(undisturbed));
    }

    private static long kept(JobRuns job) {
        return base.kept(job.id());
    }

    @Test
    void keepsDifferencesToLookInto() throws Exception {
        JobRuns job = done(2, ReplayFilter.ALL);

        long counted = report(job).changes().values().stream()
                .flatMap(codes -> codes.values().stream())
                .mapToLong(count -> Math.min(count, DifferenceRoom.MOST))
                .sum();

        assertThat(kept(job)).isEqualTo(counted).isPositive();
    }

    @Test
    void judgesWhatTheFilterNames() throws Exception {
        ReplayFilter organisations = new ReplayFilter(null, null, CustomerKind.ORGANISATION, null, null, null);
        ReplayFilter firstDay = new ReplayFilter(null, LocalDate.of(2026, 11, 20), null, null, null, null);
        ReplayFilter nobody = new ReplayFilter(null, null, null, "DK", null, null);

        assertThat(report(done(2, organisations)).decisions()).isEqualTo(2L * ORGANISATIONS);
        assertThat(report(done(2, firstDay)).decisions()).isEqualTo(CUSTOMERS);
        assertThat(base.transactions.<Long>requiresNew(() -> base.rows.count(nobody)))
                .isZero();
    }

    @Test
    void aSampleIsAlwaysTheSame() throws Exception {
        ReplayFilter third = new ReplayFilter(null, null, null, null, null, 30);
        JobRuns job = done(2, third);

        assertThat(report(job).customers().judged()).isBetween(CUSTOMERS / 5L, CUSTOMERS / 2L);
        assertThat(report(done(2, third))).isEqualTo(report(job));
        assertThat(job.progress().done()).isEqualTo(CUSTOMERS);
    }

    @Test
    void aDraftThatWasEditedMeanwhileEndsTheReplay() {
        ReplayJob asked = base.replay(2, ReplayFilter.ALL);
        RuleSetRef then = new RuleSetRef("standard", 2, "sha256:of another day");
        ReplayJob replay = new ReplayJob(
                asked.base(),
                new PinnedRules(then, asked.candidate().policy()),
                asked.filter(),
                asked.lastCustomer(),
                asked.lastDecision());

        assertThatThrownBy(() -> base.work().run(job(replay).run()))
                .isInstanceOfSatisfying(
                        JobFailedException.class,
                        failure -> assertThat(failure.failure()).isEqualTo(JobFailure.RULES_NOT_RUNNABLE));
    }

    @Test
    void keepsSoManyOfAKindAndCode() {
        ReplayReport before = new ReplayTally().report();
        DifferenceRoom room = new DifferenceRoom(before);
        Change change = new Change(Change.Kind.ACTION, "WINBACK", null, null, "POST", null, null);
        for (int i = 0; i < DifferenceRoom.MOST; i++) {
            assertThat(room.take(change)).isTrue();
        }

        assertThat(room.take(change)).isFalse();
        assertThat(room.take(new Change(Change.Kind.ACTION, "FOLLOW_UP", null, null, "POST", null, null)))
                .isTrue();
        assertThat(Map.copyOf(before.changes())).isEmpty();
    }
}

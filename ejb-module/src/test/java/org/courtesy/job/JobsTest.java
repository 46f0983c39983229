package org.courtesy.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of jobs, on one node and on two. */
class JobsTest {

    private static final String KIND = "IMPORT";

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final Ids ids = new Ids(clock);
    private final Node here = new Node("one");
    private final Jobs one = new Jobs(transactions.entityManager(), clock, here);
    private final Jobs two = new Jobs(transactions.entityManager(), clock, new Node("two"));
    /** What was cleared up after. */
    private final List<UUID> clearedUp = new ArrayList<>();

    private final JobControl control = new JobControl(one, new JobViews(clock), List.of(new Restful(clearedUp)), clock);
    private final JobService service = new JobService(one, new JobViews(clock), control);

    /** Work that may rest. */
    private static final class Restful implements JobWork {

        private final List<UUID> clearedUp;

        Restful(List<UUID> clearedUp) {
            this.clearedUp = clearedUp;
        }

        @Override
        public void ended(JobRun job) {
            clearedUp.add(job.id());
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public boolean pausable() {
            return true;
        }

        @Override
        public boolean run(JobRun job) {
            return true;
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T in(Supplier<T> work) {
        return transactions.requiresNew(work);
    }

    private UUID submitted() {
        return in(() -> {
            UUID id = ids.next();
            one.submit(id, KIND, "{}", 100L, "integration");
            return id;
        });
    }

    private Optional<JobRun> claimed(Jobs by, UUID id) {
        return in(() -> by.claim(id)).map(job -> job.run(by));
    }

    private boolean saved(Jobs by, UUID id, long done) {
        return in(() -> by.save(id, new Progress(String.valueOf(done), done, 1, "{\"created\": 1}")));
    }

    private JobView view(UUID id) {
        return in(() -> service.get(id.toString()));
    }

    @Test
    void aJobRunsAndEnds() {
        UUID id = submitted();
        assertThat(view(id).state()).isEqualTo("QUEUED");
        assertThat(in(() -> one.waiting(KIND))).containsExactly(id);

        assertThat(claimed(one, id)).isPresent();
        clock.forward(Duration.ofSeconds(10));
        assertThat(saved(one, id, 25)).isTrue();

        JobView running = view(id);
        assertThat(running.state()).isEqualTo("RUNNING");
        assertThat(running.done()).isEqualTo(25);
        assertThat(running.secondsLeft()).isEqualTo(30);
        assertThat(running.summary().get("created").asInt()).isEqualTo(1);

        assertThat(in(() -> one.finish(id, true))).isTrue();
        assertThat(view(id).state()).isEqualTo("DONE");
        assertThat(in(() -> one.waiting(KIND))).isEmpty();
    }

    @Test
    void oneNodeOnlyHasAJob() {
        UUID id = submitted();

        assertThat(claimed(one, id)).isPresent();
        assertThat(claimed(two, id)).isEmpty();
        assertThat(in(() -> two.busy(KIND))).isTrue();
        assertThat(in(() -> one.busy(KIND))).isFalse();
    }

    @Test
    void aNodeTakesUpItsOwnJobAfterACrashAndOneOfASilentNodeAfterAWhile() {
        UUID id = submitted();
        claimed(one, id);
        saved(one, id, 40);

        clock.forward(Duration.ofSeconds(30));
        JobRun again = claimed(one, id).orElseThrow();
        assertThat(view(id).secondsLeft()).isNull();
        clock.forward(Duration.ofSeconds(10));
        saved(one, id, 60);
        assertThat(view(id).secondsLeft()).isEqualTo(20);
        assertThat(again.checkpoint()).isEqualTo("40");
        assertThat(again.done()).isEqualTo(40);

        assertThat(in(() -> two.waiting(KIND))).isEmpty();
        clock.forward(Duration.ofSeconds(61));
        assertThat(in(() -> two.waiting(KIND))).containsExactly(id);
        assertThat(claimed(two, id)).isPresent();
        assertThatThrownBy(() -> saved(one, id, 41)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aJobThatIsInterruptedAgainAndAgainWithoutGettingOnIsGivenUp() {
        UUID id = submitted();
        for (int i = 0; i < 3; i++) {
            assertThat(claimed(one, id)).isPresent();
        }

        assertThat(claimed(one, id)).isEmpty();

        assertThat(view(id).state()).isEqualTo("FAILED");
        assertThat(view(id).failure()).isEqualTo(JobFailure.INTERRUPTED_TOO_OFTEN);
    }

    @Test
    void aJobThatBreaksOffIsTriedAgainAndThenGivenUp() {
        UUID id = submitted();
        for (int i = 0; i < 2; i++) {
            claimed(one, id);
            assertThat(in(() -> one.retry(id))).isTrue();
            assertThat(claimed(one, id)).isEmpty();
            clock.forward(Duration.ofSeconds(61));
        }
        claimed(one, id);

        assertThat(in(() -> one.retry(id))).isFalse();
        assertThat(view(id).failure()).isEqualTo(JobFailure.INTERNAL_ERROR);
    }

    @Test
    void stoppingEndsAWaitingJobAtOnceAndARunningOneAfterItsPiece() {
        UUID waiting = submitted();
        UUID running = submitted();
        claimed(one, running);

        assertThat(in(() -> service.stop(waiting.toString())).state()).isEqualTo("STOPPED");
        assertThat(in(() -> service.stop(running.toString())).state()).isEqualTo("RUNNING");
        assertThat(clearedUp)
                .as("who works on the other one clears up after it")
                .containsExactly(waiting);
        assertThat(saved(one, running, 3)).isFalse();
        assertThat(in(() -> one.finish(running, false))).isTrue();
        assertThat(view(running).state()).isEqualTo("STOPPED");
        assertThat(in(() -> service.stop(running.toString())).state()).isEqualTo("STOPPED");
    }

    @Test
    void whatHasEndedInAnotherWayCannotBeStopped() {
        UUID id = submitted();
        claimed(one, id);
        in(() -> one.finish(id, true));

        assertThatThrownBy(() -> in(() -> service.stop(id.toString())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("JOB_ENDED"));
        assertThat(in(() -> service.stop(id.toString(), KIND)).state()).isEqualTo("DONE");
        assertThatThrownBy(() -> in(() -> service.stop(id.toString(), "SWEEP"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void notEveryKindCanBeStopped() {
        UUID id = in(() -> {
            UUID other = ids.next();
            one.submit(other, "DEMO", "{}", null, "courtesy");
            return other;
        });

        assertThatThrownBy(() -> in(() -> service.stop(id.toString())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("JOB_NOT_STOPPABLE"));
        assertThat(detail(id).stoppable()).isFalse();
    }

    @Test
    void aFailedJobGoesOnBehindItsLastPieceIfItsKindMayRest() {
        UUID id = submitted();
        claimed(one, id);
        saved(one, id, 40);
        in(() -> {
            one.fail(id, JobFailure.INTERNAL_ERROR);
            return id;
        });
        assertThat(detail(id).resumable()).isTrue();

        JobView again = in(() -> service.resume(id.toString()));

        assertThat(again.state()).isEqualTo("QUEUED");
        assertThat(again.failure()).isNull();
        assertThat(again.endedAt()).isNull();
        assertThat(claimed(one, id).orElseThrow().checkpoint()).isEqualTo("40");
    }

    @Test
    void theRestIsToldWhenItCanBeToldAndTheSpeedStaysAtTheEnd() {
        UUID id = submitted();
        claimed(one, id);
        clock.forward(Duration.ofSeconds(4));
        saved(one, id, 20);
        assertThat(view(id).secondsLeft()).as("too early").isNull();
        assertThat(view(id).perSecond()).isEqualTo(5);

        clock.forward(Duration.ofSeconds(4));
        saved(one, id, 40);
        assertThat(view(id).secondsLeft()).isEqualTo(12);

        clock.forward(Duration.ofSeconds(61));
        assertThat(view(id).secondsLeft()).as("nobody works on it").isNull();
        assertThat(view(id).perSecond()).isNull();
        assertThat(detail(id).silent()).isTrue();

        claimed(one, id);
        clock.forward(Duration.ofSeconds(20));
        saved(one, id, 100);
        in(() -> one.finish(id, true));
        clock.forward(Duration.ofHours(1));
        assertThat(view(id).perSecond()).isEqualTo(3);
        assertThat(view(id).secondsLeft()).isNull();
    }

    @Test
    void whatCanBeDoneAboutAJobIsToldWithIt() {
        UUID id = submitted();
        claimed(one, id);
        assertThat(detail(id))
                .extracting(JobDetail::pausable, JobDetail::resumable, JobDetail::stoppable, JobDetail::wish)
                .containsExactly(true, false, true, JobDetail.Wish.NONE);

        in(() -> service.pause(id.toString()));
        assertThat(detail(id))
                .extracting(JobDetail::pausable, JobDetail::resumable, JobDetail::stoppable, JobDetail::wish)
                .containsExactly(false, true, true, JobDetail.Wish.PAUSE);

        in(() -> service.stop(id.toString()));
        assertThat(detail(id))
                .extracting(JobDetail::pausable, JobDetail::resumable, JobDetail::stoppable, JobDetail::wish)
                .containsExactly(false, false, false, JobDetail.Wish.STOP);

        saved(one, id, 3);
        in(() -> one.finish(id, false));
        assertThat(detail(id))
                .extracting(JobDetail::pausable, JobDetail::resumable, JobDetail::stoppable, JobDetail::wish)
                .containsExactly(false, false, false, JobDetail.Wish.NONE);
    }

    @Test
    void jobsAreFoundByKindStateAndWhoAsked() {
        UUID mine = submitted();
        UUID ended = submitted();
        claimed(one, ended);
        in(() -> one.finish(ended, true));
        UUID nightly = in(() -> {
            UUID other = ids.next();
            one.submit(other, "SWEEP", "{}", null, "courtesy");
            return other;
        });

        assertThat(found(new JobFilter(KIND, null, null))).containsExactly(ended.toString(), mine.toString());
        assertThat(found(new JobFilter(null, JobState.QUEUED, null)))
                .containsExactly(nightly.toString(), mine.toString());
        assertThat(found(new JobFilter(KIND, JobState.DONE, null))).containsExactly(ended.toString());
        assertThat(found(new JobFilter(null, null, "courtesy"))).containsExactly(nightly.toString());
        assertThat(service.kinds()).containsExactly(KIND);
    }

    private JobDetail detail(UUID id) {
        return in(() -> service.detail(id.toString()));
    }

    private List<String> found(JobFilter filter) {
        return in(() -> service.details(filter, null, 10)).items().stream()
                .map(one -> one.job().id())
                .toList();
    }

    @Test
    void aPausedJobRestsUntilItIsResumed() {
        UUID id = submitted();
        claimed(one, id);

        assertThat(in(() -> service.pause(id.toString())).state()).isEqualTo("RUNNING");
        assertThat(saved(one, id, 3)).isFalse();
        assertThat(in(() -> one.finish(id, false))).isFalse();
        assertThat(view(id).state()).isEqualTo("PAUSED");
        assertThat(in(() -> one.waiting(KIND))).isEmpty();

        assertThat(in(() -> service.resume(id.toString())).state()).isEqualTo("QUEUED");
        assertThat(claimed(two, id).orElseThrow().done()).isEqualTo(3);
        assertThat(saved(two, id, 4)).isTrue();
    }

    @Test
    void aJobIsPausedBeforeItBeginsAndStoppedWhileItRests() {
        UUID id = submitted();

        assertThat(in(() -> service.pause(id.toString())).state()).isEqualTo("PAUSED");
        assertThat(claimed(one, id)).isEmpty();
        assertThat(in(() -> service.stop(id.toString())).state()).isEqualTo("STOPPED");
        assertThat(in(() -> service.resume(id.toString())).state()).isEqualTo("STOPPED");
        assertThat(in(() -> service.pause(id.toString())).state()).isEqualTo("STOPPED");
    }

    @Test
    void aWishToPauseThatIsTakenBackInTimeInterruptsNothing() {
        UUID id = submitted();
        claimed(one, id);
        in(() -> service.pause(id.toString()));

        assertThat(in(() -> service.resume(id.toString())).state()).isEqualTo("RUNNING");
        assertThat(saved(one, id, 3)).isTrue();
    }

    @Test
    void notEveryKindCanBePaused() {
        UUID id = in(() -> {
            UUID other = ids.next();
            one.submit(other, "DEMO", "{}", null, "courtesy");
            return other;
        });

        assertThatThrownBy(() -> in(() -> service.pause(id.toString())))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("JOB_NOT_PAUSABLE"));
    }

    @Test
    void aLeavingNodeHandsItsJobBack() {
        UUID id = submitted();
        claimed(one, id);
        here.leave();

        assertThat(saved(one, id, 3)).isFalse();
        assertThat(in(() -> one.finish(id, false))).isFalse();

        assertThat(view(id).state()).isEqualTo("QUEUED");
        assertThat(claimed(two, id).orElseThrow().done()).isEqualTo(3);
    }

    @Test
    void jobsAreListedInPagesTheLatestFirst() {
        UUID first = submitted();
        UUID second = submitted();
        UUID third = submitted();
        Function<String, Page<JobView>> page = cursor -> in(() -> service.list(cursor, 2));

        Page<JobView> start = page.apply(null);

        assertThat(start.items()).extracting(JobView::id).containsExactly(third.toString(), second.toString());
        assertThat(page.apply(start.next()).items()).extracting(JobView::id).containsExactly(first.toString());
        assertThatThrownBy(() -> in(() -> service.get("nonsense"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> in(() -> service.get(first.toString(), "SWEEP")))
                .isInstanceOf(NotFoundException.class);
    }
}

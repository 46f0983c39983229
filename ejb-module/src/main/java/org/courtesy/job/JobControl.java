package org.courtesy.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;

/** Shows, pauses, resumes and stops single jobs, in the present transaction. Rights are checked by those who call. */
@ApplicationScoped
public class JobControl {

    private final Jobs jobs;
    private final JobViews views;
    private final Iterable<JobWork> works;
    private final Clock clock;

    /** For the container's proxy. */
    protected JobControl() {
        this(null, null, (Iterable<JobWork>) null, null);
    }

    @Inject
    JobControl(Jobs jobs, JobViews views, @Any Instance<JobWork> works, Clock clock) {
        this(jobs, views, (Iterable<JobWork>) works, clock);
    }

    JobControl(Jobs jobs, JobViews views, Iterable<JobWork> works, Clock clock) {
        this.jobs = jobs;
        this.views = views;
        this.works = works;
        this.clock = clock;
    }

    /**
     * One job.
     *
     * @throws NotFoundException if there is none
     */
    public JobView get(String id) {
        return views.of(find(id));
    }

    /**
     * One job of a kind.
     *
     * @throws NotFoundException if there is none of that kind
     */
    public JobView get(String id, String kind) {
        Job job = find(id);
        if (!job.kind.equals(kind)) {
            throw new NotFoundException(kind, id);
        }
        return views.of(job);
    }

    /** The latest job of a kind that nobody asked for but the server itself, by the clock. */
    public Optional<JobView> latestByItself(String kind) {
        return jobs.latest(new JobFilter(kind, null, Jobs.THE_SERVER), null, 1).stream()
                .findFirst()
                .map(views::of);
    }

    /** Asks a job to stop after its present piece; one that has ended stays as it is. */
    public JobView stop(String id) {
        Job job = find(id);
        if (job.state == JobState.QUEUED || job.state == JobState.PAUSED || jobs.abandoned(job)) {
            job.end(JobState.STOPPED, null, clock.instant());
            // Nobody works on it who would clear up.
            works(job).forEach(work -> work.ended(job.run(jobs)));
        } else if (!job.state.ended()) {
            job.stopRequested = true;
        }
        return views.of(job);
    }

    /**
     * Asks a job to stop after its present piece; one that was stopped before stays as it is.
     *
     * @throws ConflictException if its kind cannot be stopped, or it ended in another way
     */
    public JobView stopOpen(String id) {
        Job job = find(id);
        if (!can(job, JobWork::stoppable)) {
            throw new ConflictException(
                    "JOB_NOT_STOPPABLE", "Jobs of the kind " + job.kind + " cannot be stopped", job.kind);
        }
        if (job.state.ended() && job.state != JobState.STOPPED) {
            throw new ConflictException("JOB_ENDED", "The job " + id + " has ended: " + job.state);
        }
        return stop(id);
    }

    /**
     * Asks a job to pause after its present piece; one that has ended stays as it is.
     *
     * @throws ConflictException if its kind cannot be paused
     */
    public JobView pause(String id) {
        Job job = find(id);
        if (!can(job, JobWork::pausable)) {
            throw new ConflictException(
                    "JOB_NOT_PAUSABLE", "Jobs of the kind " + job.kind + " cannot be paused", job.kind);
        }
        if (job.state == JobState.QUEUED || jobs.abandoned(job)) {
            job.state = JobState.PAUSED;
            job.node = null;
        }
        job.pauseRequested = !job.state.ended();
        return views.of(job);
    }

    /**
     * Lets a paused job go on behind its last piece, and one that failed, if its kind can be paused: then nothing that it needs
     * was cleared away. Any other one stays as it is.
     */
    public JobView resume(String id) {
        Job job = find(id);
        job.pauseRequested = false;
        if (resumable(job)) {
            job.queue();
        }
        return views.of(job);
    }

    /** A job with what can be done about it. */
    JobDetail detail(Job job) {
        boolean open = !job.state.ended();
        JobDetail.Wish wish = JobDetail.Wish.NONE;
        if (job.state == JobState.RUNNING && job.stopRequested) {
            wish = JobDetail.Wish.STOP;
        } else if (job.state == JobState.RUNNING && job.pauseRequested) {
            wish = JobDetail.Wish.PAUSE;
        }
        boolean going = open && wish == JobDetail.Wish.NONE;
        return new JobDetail(
                views.of(job),
                job.requestedBy,
                wish,
                job.silent(clock.instant()),
                going && job.state != JobState.PAUSED && can(job, JobWork::pausable),
                resumable(job) || wish == JobDetail.Wish.PAUSE,
                open && wish != JobDetail.Wish.STOP && can(job, JobWork::stoppable));
    }

    /** The kinds of jobs that there are, in order. */
    List<String> kinds() {
        return StreamSupport.stream(works.spliterator(), false)
                .map(JobWork::kind)
                .sorted()
                .toList();
    }

    private boolean resumable(Job job) {
        return job.state == JobState.PAUSED || job.state == JobState.FAILED && can(job, JobWork::pausable);
    }

    private boolean can(Job job, Predicate<JobWork> what) {
        return works(job).anyMatch(what);
    }

    private Stream<JobWork> works(Job job) {
        return StreamSupport.stream(works.spliterator(), false)
                .filter(work -> work.kind().equals(job.kind));
    }

    Job find(String id) {
        try {
            return jobs.find(UUID.fromString(id)).orElseThrow(() -> new NotFoundException("JOB", id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("JOB", id);
        }
    }
}

package org.courtesy.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;

/** Turns rows of the job table into what people see. */
@ApplicationScoped
class JobViews {

    /** Where the jobs of a kind are shown with all that belongs to the kind. */
    private static final Map<String, String> COLLECTIONS = Map.of(
            "IMPORT", "/imports/",
            "EXPORT", "/exports/",
            "SWEEP", "/sweeps/",
            "AUDIENCE", "/audiences/",
            "LETTERS", "/letters/",
            "HANDOVER", "/handovers/");

    /** In its first seconds a run says nothing about the rest: it warms up, and its first piece is its whole measure. */
    private static final Duration TOO_EARLY = Duration.ofSeconds(5);

    private static final double TENTHS = 10;
    private static final double MILLIS = 1000;

    private final Clock clock;

    /** For the container's proxy. */
    protected JobViews() {
        this(null);
    }

    @Inject
    JobViews(Clock clock) {
        this.clock = clock;
    }

    JobView of(Job job) {
        return new JobView(
                job.id.toString(),
                job.kind,
                job.state.name(),
                job.total,
                job.done,
                job.refused,
                Instants.utc(job.createdAt),
                Instants.utc(job.startedAt),
                Instants.utc(job.endedAt),
                secondsLeft(job),
                perSecond(job),
                job.failure,
                job.summary == null ? null : CaseJson.read(job.summary, JsonNode.class),
                links(job));
    }

    /** What is left at the present speed; nothing can be said while nobody works on it. */
    private Long secondsLeft(Job job) {
        double speed = speed(job);
        if (job.state != JobState.RUNNING
                || job.total == null
                || speed == 0
                || passed(job).compareTo(TOO_EARLY) < 0) {
            return null;
        }
        return Math.round(Math.max(0, job.total - job.done) / speed);
    }

    private Double perSecond(Job job) {
        double speed = speed(job);
        return speed == 0 ? null : Math.round(speed * TENTHS) / TENTHS;
    }

    /** Pieces a second since it was begun or taken up last; 0 when there is nothing to tell. */
    private double speed(Job job) {
        long pieces = job.done - job.takenDone;
        boolean atWork = job.state == JobState.RUNNING && !job.silent(clock.instant());
        if (pieces <= 0 || job.takenAt == null || !atWork && !job.state.ended()) {
            return 0;
        }
        return pieces / Math.max(1.0, passed(job).toMillis()) * MILLIS;
    }

    private Duration passed(Job job) {
        return Duration.between(job.takenAt, job.endedAt == null ? clock.instant() : job.endedAt);
    }

    /** The job as every job is read, and at the collection of its kind: {@code /imports}, {@code /sweeps}, {@code /exports}. */
    private static Map<String, String> links(Job job) {
        Map<String, String> links = new LinkedHashMap<>(Map.of("self", "/jobs/" + job.id));
        if (COLLECTIONS.containsKey(job.kind)) {
            String own = COLLECTIONS.get(job.kind) + job.id;
            links.put(job.kind.toLowerCase(Locale.ROOT), own);
            if (job.refused > 0 && job.kind.equals("IMPORT")) {
                links.put("errors", own + "/errors");
            }
            if (job.state == JobState.DONE && job.kind.equals("EXPORT")) {
                links.put("file", own + "/file");
            }
        }
        return links;
    }
}

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
                Instants.utc(job.startedAt),
                secondsLeft(job),
                job.failure,
                job.summary == null ? null : CaseJson.read(job.summary, JsonNode.class),
                links(job));
    }

    /** What is left at the speed since it was begun or taken up; nothing can be said before the first piece. */
    private Long secondsLeft(Job job) {
        long pieces = job.done - job.takenDone;
        if (job.state != JobState.RUNNING || job.total == null || pieces <= 0) {
            return null;
        }
        double passed = Duration.between(job.takenAt, clock.instant()).toMillis() / 1000.0;
        return Math.round(passed / pieces * Math.max(0, job.total - job.done));
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

package org.courtesy.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Map;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * A job as people see it.
 *
 * @param kind what it does: {@code IMPORT}, {@code EXPORT}, {@code SWEEP}, {@code AUDIENCE}, {@code REPLAY}
 * @param state {@code QUEUED RUNNING PAUSED DONE FAILED STOPPED}
 * @param total pieces to do, null while unknown
 * @param done pieces done, refused ones included
 * @param refused pieces refused
 * @param createdAt when it was asked for
 * @param startedAt when it was begun, null while it waits
 * @param endedAt when it ended, null until then
 * @param secondsLeft estimate, null when there is none: before it runs, in its first seconds, and when nobody knows how many
 *     pieces there are
 * @param perSecond pieces a second since it was begun or taken up last, until its end; null while there is nothing to tell
 * @param failure why it failed, a code of {@link JobFailure}; null unless it failed
 * @param summary what has come of it so far, in the form of its kind; null while there is nothing to tell
 * @param links related addresses by name, relative to the API's base path
 */
public record JobView(
        String id,
        String kind,
        String state,
        Long total,
        long done,
        long refused,
        OffsetDateTime createdAt,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        Long secondsLeft,
        Double perSecond,
        JobFailure failure,
        JsonNode summary,
        Map<String, String> links)
        implements TellsSubject {

    /** The same job without its summary, where that is told in another form. */
    public JobView withoutSummary() {
        return with(null, links);
    }

    /** The same job with other links. */
    public JobView withLinks(Map<String, String> others) {
        return with(summary, others);
    }

    private JobView with(JsonNode told, Map<String, String> addresses) {
        return new JobView(
                id,
                kind,
                state,
                total,
                done,
                refused,
                createdAt,
                startedAt,
                endedAt,
                secondsLeft,
                perSecond,
                failure,
                told,
                addresses);
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.JOB, id);
    }
}

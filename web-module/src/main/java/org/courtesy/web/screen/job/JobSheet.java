package org.courtesy.web.screen.job;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.job.JobDetail;
import org.courtesy.job.JobView;

/**
 * A job as it is shown with all that is known of it.
 *
 * @param percent how far it is, null when there is no bar to show
 * @param facts who asked for it, when it ran, how far and how fast it is
 * @param results what has come of it, counted
 * @param failure why it failed, empty when it did not
 * @param mend what can be done about that
 * @param page the page on which its kind is at home, with its id; null when there is none
 */
public record JobSheet(
        String id,
        String kind,
        String state,
        String style,
        String progress,
        String left,
        Integer percent,
        List<Fact> facts,
        List<Fact> results,
        String failure,
        String mend,
        String page,
        boolean pausable,
        boolean resumable,
        boolean stoppable) {

    private static final Map<String, String> PAGES =
            Map.of("IMPORT", "imports.xhtml?import=", "AUDIENCE", "audiences.xhtml?audience=");

    static JobSheet of(JobDetail detail, JobWords tell) {
        JobView job = detail.job();
        return new JobSheet(
                job.id(),
                tell.kind(job),
                tell.state(detail),
                JobWords.style(detail),
                tell.progress(job),
                tell.left(job),
                job.endedAt() == null ? JobWords.percent(job) : null,
                facts(detail, tell),
                tell.results(job),
                tell.failure(job),
                tell.mend(detail),
                PAGES.containsKey(job.kind()) ? PAGES.get(job.kind()) + job.id() : null,
                detail.pausable(),
                detail.resumable(),
                detail.stoppable());
    }

    /** A fact with its name. */
    public record Fact(String name, String text) {}

    private static List<Fact> facts(JobDetail detail, JobWords tell) {
        JobView job = detail.job();
        return Stream.of(
                        tell.fact("job.askedBy", tell.who(detail)),
                        tell.fact("job.askedAt", tell.moment(job.createdAt())),
                        tell.fact("job.begun", tell.moment(job.startedAt())),
                        tell.fact("job.ended", tell.moment(job.endedAt())),
                        tell.fact("job.lasted", tell.took(job)),
                        tell.fact("job.pace", tell.speed(job)))
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }

    /** What decides which buttons there are: while it stays, they need not be drawn again. */
    String buttons() {
        return pausable + " " + resumable + " " + stoppable;
    }
}

package org.courtesy.web.screen.job;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.job.JobDetail;
import org.courtesy.job.JobView;

/**
 * A job in the list.
 *
 * @param asked who asked for it, and when
 * @param far how far it is, empty once it has ended well
 * @param percent the same in percent, null when there is no bar to show
 */
public record JobLine(String id, String kind, String state, String style, String asked, String far, Integer percent) {

    static JobLine of(JobDetail detail, JobWords tell) {
        JobView job = detail.job();
        boolean ended = job.endedAt() != null;
        String far = Stream.of(tell.progress(job), tell.left(job), tell.took(job))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return new JobLine(
                job.id(),
                tell.kind(job),
                tell.state(detail),
                JobWords.style(detail),
                tell.who(detail) + " · " + tell.moment(job.createdAt()),
                far,
                ended ? null : JobWords.percent(job));
    }
}

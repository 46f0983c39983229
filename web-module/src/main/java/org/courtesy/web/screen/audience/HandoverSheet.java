package org.courtesy.web.screen.audience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.courtesy.handover.HandoverSummary;
import org.courtesy.job.JobView;
import org.courtesy.json.CaseJson;
import org.courtesy.web.screen.layout.Words;

/**
 * How far handing an audience over is, and what came of it.
 *
 * @param running whether the page has to look again
 * @param percent 0..100, how many contacts have been dealt with
 * @param reasons why contacts will not be made, the most frequent first
 */
public record HandoverSheet(
        String id,
        String state,
        String style,
        boolean running,
        int percent,
        String progress,
        List<AudienceSheet.Fact> facts,
        List<AudienceSheet.Reason> reasons) {

    private static final int WHOLE = 100;

    /** @param tell the words for a reason */
    static HandoverSheet of(JobView job, UnaryOperator<String> tell, Words words) {
        HandoverSummary summary =
                job.summary() == null ? null : CaseJson.read(job.summary().toString(), HandoverSummary.class);
        boolean running = job.state().equals("RUNNING") || job.state().equals("QUEUED");
        long total = job.total() == null ? 0 : job.total();
        return new HandoverSheet(
                job.id(),
                words.say("jobState." + job.state()),
                AudienceLine.style(job),
                running,
                total == 0 ? 0 : (int) Math.min(WHOLE, WHOLE * job.done() / total),
                words.say("handover.progress", job.done(), total),
                summary == null ? List.of() : facts(summary, running, words),
                summary == null ? List.of() : reasons(summary, tell, words));
    }

    private static List<AudienceSheet.Fact> facts(HandoverSummary summary, boolean running, Words words) {
        List<AudienceSheet.Fact> facts = new ArrayList<>();
        facts.add(fact("handover.handed", summary.handed(), words));
        facts.add(fact(
                "handover.refused",
                summary.refusals().values().stream().mapToLong(Long::longValue).sum(),
                words));
        if (summary.unsure() > 0) {
            facts.add(fact("handover.unsure", summary.unsure(), words));
        }
        if (!running) {
            facts.add(fact("handover.later", summary.later(), words));
        }
        return facts;
    }

    private static AudienceSheet.Fact fact(String name, long count, Words words) {
        return new AudienceSheet.Fact(words.say(name), words.number(count));
    }

    private static List<AudienceSheet.Reason> reasons(
            HandoverSummary summary, UnaryOperator<String> tell, Words words) {
        return summary.refusals().entrySet().stream()
                .map(one -> new AudienceSheet.Reason(
                        one.getKey(), tell.apply(one.getKey()), one.getValue(), words.number(one.getValue())))
                .sorted(Comparator.comparingLong(AudienceSheet.Reason::count)
                        .reversed()
                        .thenComparing(AudienceSheet.Reason::code))
                .toList();
    }
}

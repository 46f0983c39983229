package org.courtesy.web.screen.watch;

import java.time.LocalDate;
import org.courtesy.watch.RuleActivity;
import org.courtesy.web.screen.layout.Words;

/**
 * A rule in the table of all rules.
 *
 * @param fired for sorting
 * @param mark never fired, always shadowed, or empty
 * @param decisive share of its refusals that came first
 */
public record RuleLine(
        String id,
        String sentence,
        String file,
        long fired,
        String firedText,
        String last,
        String customers,
        String refused,
        String decisive,
        String complaints,
        String optOuts,
        String cost,
        String mark,
        String style) {

    static RuleLine of(RuleActivity activity, LocalDate today, Words words) {
        Mark mark = Mark.of(activity, words);
        return new RuleLine(
                activity.rule(),
                activity.sentence(),
                activity.file(),
                activity.fired(),
                words.number(activity.fired()),
                Activity.last(activity, today, words),
                words.number(activity.customers()),
                words.number(activity.refused()),
                Activity.percent(activity.decisiveShare(), words),
                Activity.percent(activity.complaintShare(), words),
                Activity.percent(activity.optOutShare(), words),
                Activity.cost(activity, words),
                mark.word(),
                mark.style());
    }
}

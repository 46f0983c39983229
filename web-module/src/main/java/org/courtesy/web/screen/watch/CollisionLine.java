package org.courtesy.web.screen.watch;

import org.courtesy.report.CollisionRow;
import org.courtesy.web.screen.layout.Words;

/**
 * Two actions that are due for the same customers on the same channel and days.
 *
 * @param firstRule id of the rule that proposes the first; empty where none does
 * @param firstShare of how many of its customers the other one is in the way
 */
public record CollisionLine(
        String channel,
        String first,
        String firstRule,
        String firstShare,
        String second,
        String secondRule,
        String secondShare,
        String customers) {

    static CollisionLine of(CollisionRow row, Words words) {
        return new CollisionLine(
                row.channelText(),
                row.firstText(),
                given(row.firstRule()),
                words.percent(row.percentOfFirst()),
                row.secondText(),
                given(row.secondRule()),
                words.percent(row.percentOfSecond()),
                words.number(row.customers()));
    }

    private static String given(String rule) {
        return rule == null ? "" : rule;
    }
}

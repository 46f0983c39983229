package org.courtesy.web.screen.watch;

import org.courtesy.holdout.HoldoutReport;
import org.courtesy.holdout.HoldoutVerdict;
import org.courtesy.holdout.Lift;
import org.courtesy.web.screen.layout.Words;

/**
 * What the control group of a rule says.
 *
 * @param verdict in a sentence
 * @param style {@code ok}, {@code stop} or {@code faint}
 * @param needed how many customers more it takes, empty when there are enough
 * @param leaving difference of those who leave with its interval, empty while there is not enough data
 */
public record HoldoutLine(
        String id,
        String sentence,
        String percent,
        String control,
        String treated,
        String leaving,
        String accepting,
        String complaining,
        String verdict,
        String style,
        String needed) {

    static HoldoutLine of(HoldoutReport report, Words words) {
        boolean few = report.verdict() == HoldoutVerdict.NOT_ENOUGH_DATA;
        return new HoldoutLine(
                report.rule(),
                report.sentence() == null ? report.rule() : report.sentence(),
                report.percent() + " %",
                words.say(
                        "watch.observed",
                        report.control().observed(),
                        report.control().customers()),
                words.say(
                        "watch.observed",
                        report.treated().observed(),
                        report.treated().customers()),
                lift(report.leaving(), words),
                lift(report.accepting(), words),
                lift(report.complaining(), words),
                words.say("holdoutVerdict." + report.verdict()),
                style(report.verdict()),
                few ? words.say("watch.needed", report.controlNeeded(), report.treatedNeeded()) : "");
    }

    private static String style(HoldoutVerdict verdict) {
        return switch (verdict) {
            case KEEPS_CUSTOMERS -> "ok";
            case LOSES_CUSTOMERS -> "stop";
            case NOT_ENOUGH_DATA, NO_DIFFERENCE_SHOWN -> "faint";
        };
    }

    private static String lift(Lift lift, Words words) {
        return lift == null
                ? ""
                : words.say(
                        "reports.interval",
                        points(lift.difference(), words),
                        points(lift.low(), words),
                        points(lift.high(), words));
    }

    private static String points(double share, Words words) {
        return words.number(share * 100, 1);
    }
}

package org.courtesy.web.screen.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.courtesy.watch.RuleActivity;
import org.courtesy.web.screen.layout.Words;

/**
 * What a rule did in production, beside its text.
 *
 * @param mark what is remarkable about it in a sentence, empty when nothing is
 * @param style {@code warn}, or empty
 * @param series the days in words, for those who do not see the bars
 */
public record Activity(String mark, String style, List<Figure> figures, List<Day> days, String series) {

    private static final double HEIGHT = 36;
    private static final double LEAST = 0.6;
    private static final double NANOS_IN_A_MICRO = 1000;

    /** A figure with its name. */
    public record Figure(String name, String value) {}

    /** A bar of the small chart, in its own units: one across for each day, 36 high for the greatest. */
    public record Day(String x, String y, String height, String text) {}

    /**
     * @param today the last day of the series
     */
    public static Activity of(RuleActivity activity, LocalDate today, Words words) {
        Mark mark = Mark.of(activity, words);
        List<Day> days = days(activity.series(), today, words);
        return new Activity(
                mark.sentence(),
                mark.style(),
                figures(activity, today, words),
                days,
                words.say("watch.series", activity.days(), activity.fired()));
    }

    private static List<Figure> figures(RuleActivity activity, LocalDate today, Words words) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(words.say("watch.fired"), words.number(activity.fired())));
        figures.add(new Figure(words.say("watch.lastFired"), last(activity, today, words)));
        figures.add(new Figure(words.say("watch.customers"), words.number(activity.customers())));
        if (activity.refused() > 0) {
            figures.add(new Figure(words.say("watch.protected"), words.number(activity.protectedCustomers())));
            figures.add(new Figure(words.say("watch.decisive"), percent(activity.decisiveShare(), words)));
            figures.add(new Figure(words.say("watch.blockedValue"), words.number(activity.blockedValue())));
        }
        if (activity.proposed() > 0) {
            figures.add(new Figure(words.say("watch.proposed"), words.number(activity.proposed())));
            figures.add(new Figure(words.say("watch.proposedValue"), words.number(activity.proposedValue())));
        }
        figures.add(new Figure(words.say("watch.complaints"), percent(activity.complaintShare(), words)));
        figures.add(new Figure(words.say("watch.optOuts"), percent(activity.optOutShare(), words)));
        figures.add(new Figure(words.say("watch.cost"), cost(activity, words)));
        return figures;
    }

    static String last(RuleActivity activity, LocalDate today, Words words) {
        return activity.lastFired() == null ? words.say("watch.never") : words.dayNear(activity.lastFired(), today);
    }

    static String percent(Double share, Words words) {
        return share == null ? "–" : words.number(share * 100, 1) + " %";
    }

    static String cost(RuleActivity activity, Words words) {
        if (activity.session()) {
            return words.say("watch.session");
        }
        return activity.nanosPerDecision() == null
                ? "–"
                : words.number(activity.nanosPerDecision() / NANOS_IN_A_MICRO, 2) + " µs";
    }

    private static List<Day> days(List<Long> series, LocalDate today, Words words) {
        long most = Math.max(1, series.isEmpty() ? 1 : Collections.max(series));
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            double height = Math.max(LEAST, HEIGHT * series.get(i) / most);
            LocalDate day = today.minusDays(series.size() - 1L - i);
            days.add(new Day(
                    decimal(i),
                    decimal(HEIGHT - height),
                    decimal(height),
                    words.dayNear(day, today) + ": " + words.number(series.get(i))));
        }
        return days;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

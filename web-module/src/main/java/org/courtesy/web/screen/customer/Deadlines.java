package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.courtesy.finding.Deadline;
import org.courtesy.web.screen.layout.Words;

/** Statutory and contractual windows, the nearest end first. */
public final class Deadlines {

    private static final int SOON_DAYS = 14;

    /** What ends later is no work for the desk: the years for which a consent has to be kept. */
    private static final int HORIZON_DAYS = 90;

    /** A deadline: its last day, what it is about, and the paragraph behind it. */
    public record Line(String code, String day, String text, String source, Tone tone) {}

    private Deadlines() {}

    static List<Line> of(List<Deadline> deadlines, CaseFacts facts, Words words) {
        LocalDate horizon = facts.today().plusDays(HORIZON_DAYS);
        return deadlines.stream()
                .filter(d -> d.lastDay() == null || !d.lastDay().isAfter(horizon))
                .sorted(Comparator.comparing(Deadline::lastDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(d -> new Line(
                        d.kind(),
                        words.dayNear(d.lastDay(), facts.today()),
                        d.text(),
                        words.citation(d.source()),
                        tone(d.lastDay(), facts.today())))
                .toList();
    }

    private static Tone tone(LocalDate last, LocalDate today) {
        if (last == null) {
            return Tone.CALM;
        }
        if (last.isBefore(today)) {
            return Tone.STOP;
        }
        return last.isAfter(today.plusDays(SOON_DAYS)) ? Tone.CALM : Tone.WARN;
    }
}

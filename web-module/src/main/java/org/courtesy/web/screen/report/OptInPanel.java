package org.courtesy.web.screen.report;

import java.time.YearMonth;
import java.util.List;
import org.courtesy.report.OptInReport;
import org.courtesy.report.OptInRow;
import org.courtesy.web.screen.layout.Words;

/** "What does asking for consents yield?", the latest month first. */
public record OptInPanel(List<Line> lines) {

    /**
     * A month, a channel, an occasion.
     *
     * @param code of the occasion
     * @param rate granted by asked in percent, empty when nobody was asked
     */
    public record Line(
            String month,
            String channel,
            String code,
            String occasion,
            long asked,
            long granted,
            long declined,
            long open,
            String rate,
            long unasked) {}

    static OptInPanel of(OptInReport report, Words words) {
        return new OptInPanel(
                report.rows().stream().map(row -> line(row, words)).toList());
    }

    private static Line line(OptInRow row, Words words) {
        return new Line(
                words.month(YearMonth.parse(row.month()).atDay(1)),
                row.channelText(),
                row.occasion(),
                row.occasionText(),
                row.asked(),
                row.granted(),
                row.declined(),
                row.open(),
                row.yieldPercent() == null
                        ? ""
                        : words.number(row.yieldPercent().doubleValue(), 1) + " %",
                row.unasked());
    }
}

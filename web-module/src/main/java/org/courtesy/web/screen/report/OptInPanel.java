package org.courtesy.web.screen.report;

import java.time.YearMonth;
import java.util.List;
import org.courtesy.report.OptInReport;
import org.courtesy.report.OptInRow;
import org.courtesy.web.screen.layout.Words;

/**
 * "What does asking for consents yield?", the latest month first.
 *
 * @param older how many lines there are beyond those shown
 */
public record OptInPanel(List<Line> lines, int older) {

    private static final int SHOWN = 15;

    /**
     * A month, a channel, an occasion.
     *
     * @param code of the occasion
     * @param asked empty when nobody was asked, like those that hang on it
     * @param rate granted by asked in percent
     * @param unasked empty when there were none
     */
    public record Line(
            String month,
            String channel,
            String code,
            String occasion,
            String asked,
            String granted,
            String declined,
            String open,
            String rate,
            String unasked) {}

    static OptInPanel of(OptInReport report, boolean all, Words words) {
        List<Line> lines = report.rows().stream()
                .limit(all ? Long.MAX_VALUE : SHOWN)
                .map(row -> line(row, words))
                .toList();
        return new OptInPanel(lines, report.rows().size() - lines.size());
    }

    private static Line line(OptInRow row, Words words) {
        return new Line(
                words.month(YearMonth.parse(row.month()).atDay(1)),
                row.channelText(),
                row.occasion(),
                row.occasionText(),
                ofAsked(row.asked(), row, words),
                ofAsked(row.granted(), row, words),
                ofAsked(row.declined(), row, words),
                ofAsked(row.open(), row, words),
                row.yieldPercent() == null
                        ? ""
                        : words.number(row.yieldPercent().doubleValue(), 1) + " %",
                row.unasked() == 0 ? "" : words.number(row.unasked()));
    }

    private static String ofAsked(long count, OptInRow row, Words words) {
        return row.asked() == 0 ? "" : words.number(count);
    }
}

package org.courtesy.web.screen.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.courtesy.report.ValueReport;
import org.courtesy.report.ValueRow;
import org.courtesy.web.screen.layout.Words;

/**
 * "What are customers worth?"
 *
 * @param customers over how many customers, in words
 * @param remark those who are in no line, in words; empty when there are none
 * @param properties the lines for an operator
 * @param tableRows the rows for an analyst
 */
public record ValuePanel(String customers, String remark, List<Line> lines, String properties, String tableRows) {

    /** A segment of a formula in a currency. */
    public record Line(
            String code, String segment, String currency, String from, String customers, String share, String sum) {}

    static ValuePanel of(ValueReport report, Words words) {
        long absent = report.withoutValue() + report.tooFew();
        return new ValuePanel(
                words.say("reports.customers", report.customers()),
                absent == 0 ? "" : words.say("reports.value.absent", report.withoutValue(), report.tooFew()),
                report.rows().stream().map(row -> line(row, words)).toList(),
                lines(report.rows().stream().map(ValueRow::property).toList()),
                lines(report.rows().stream().map(ValueRow::tableRow).toList()));
    }

    private static Line line(ValueRow row, Words words) {
        return new Line(
                row.formula() + " " + row.segment(),
                row.text(),
                row.currency(),
                row.from() == null ? words.say("reports.value.below") : money(row.from(), row, words),
                words.number(row.customers()),
                words.number(row.share().doubleValue(), 1) + " %",
                row.sum() == null ? words.say("reports.hidden") : money(row.sum(), row, words));
    }

    private static String money(BigDecimal amount, ValueRow row, Words words) {
        return words.money(amount, row.currency());
    }

    private static String lines(List<String> lines) {
        return lines.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}

package org.courtesy.report.refusal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.courtesy.report.Sheet;

/**
 * Customers to whom nobody has spoken for long and to whom nothing is to be said now, and the rules that shut them out.
 *
 * @param months for how long there was no contact
 * @param since the first day of that time
 * @param asOf when it was counted
 * @param supplied customers who are supplied today
 * @param quiet those of them who got no contact in that time; statutory messages do not count
 * @param waiting those of the quiet for whom the latest decision proposes something: they are on the worklists
 * @param notJudged those of the quiet on whom there is no decision, or one made before reasons were kept
 * @param underServed those of the quiet for whom the latest decision proposes nothing
 * @param valuable those of the under-served in segment A
 * @param closed those of the under-served who may be sent advertising on no channel at all
 * @param rows the rules, those that shut out most customers first
 */
public record UnderServedReport(
        int months,
        LocalDate since,
        OffsetDateTime asOf,
        long supplied,
        long quiet,
        long waiting,
        long notJudged,
        long underServed,
        long valuable,
        long closed,
        List<ShutOutRow> rows)
        implements Sheet {

    public UnderServedReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "kind", "kindText", "rule", "sentence", "file", "code", "text", "customers", "valuable", "alone");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.kind(),
                        row.kindText(),
                        row.rule(),
                        row.sentence(),
                        row.file(),
                        row.code(),
                        row.text(),
                        row.customers(),
                        row.valuable(),
                        row.alone()))
                .toList();
    }
}

package org.courtesy.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the audience of each action skews by age, region or vulnerability.
 *
 * @param asOf when it was counted
 * @param persons whose latest decision of the period was looked at
 */
public record FairnessReport(LocalDate from, LocalDate to, OffsetDateTime asOf, long persons, List<FairnessRow> rows)
        implements Sheet {

    public FairnessReport {
        rows = List.copyOf(rows);
    }

    @Override
    public List<String> columns() {
        return List.of(
                "action",
                "text",
                "grouping",
                "groupingText",
                "group",
                "groupText",
                "size",
                "recipients",
                "recipientsOfAll",
                "rate",
                "otherRate",
                "ratio",
                "difference",
                "low",
                "high",
                "verdict",
                "verdictText");
    }

    @Override
    public List<List<Object>> lines() {
        return rows.stream()
                .map(row -> Arrays.<Object>asList(
                        row.action(),
                        row.text(),
                        row.grouping(),
                        row.groupingText(),
                        row.group(),
                        row.groupText(),
                        row.size(),
                        row.recipients(),
                        row.recipientsOfAll(),
                        row.rate(),
                        row.otherRate(),
                        row.ratio(),
                        row.difference(),
                        row.low(),
                        row.high(),
                        row.verdict(),
                        row.verdictText()))
                .toList();
    }
}

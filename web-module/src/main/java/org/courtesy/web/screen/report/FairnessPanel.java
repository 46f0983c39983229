package org.courtesy.web.screen.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.report.FairnessReport;
import org.courtesy.report.FairnessRow;
import org.courtesy.report.Verdict;
import org.courtesy.web.screen.layout.Words;

/**
 * "Does an audience skew?": a line per action with what was found, and every group of one of them.
 *
 * @param persons over how many persons, in words; empty when there are none
 * @param chosen the action whose groups are shown, null when there are no actions
 */
public record FairnessPanel(String persons, List<Line> lines, Line chosen, List<Group> groups) {

    /**
     * An action.
     *
     * @param audience how many would get it
     * @param findings one per grouping, in their order
     */
    public record Line(String code, String name, String audience, String share, List<Finding> findings) {}

    /**
     * What was found in a grouping.
     *
     * @param skewed the groups with a skew, each with its figures; empty when there are none
     */
    public record Finding(String grouping, Mark mark, List<Skew> skewed) {}

    /** A group that gets an action too seldom or too often. */
    public record Skew(String group, String times, String figures) {}

    /** A group with all its figures. */
    public record Group(
            String code,
            String grouping,
            boolean first,
            String name,
            String size,
            String recipients,
            String share,
            String otherShare,
            String times,
            String difference,
            Mark mark) {}

    static FairnessPanel of(FairnessReport report, String wanted, Words words) {
        if (report.persons() == 0) {
            return new FairnessPanel("", List.of(), null, List.of());
        }
        Map<String, List<FairnessRow>> byAction = report.rows().stream()
                .collect(Collectors.groupingBy(FairnessRow::action, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = byAction.values().stream()
                .map(rows -> line(rows, report.persons(), words))
                .toList();
        Line chosen = chosen(lines, wanted);
        return new FairnessPanel(
                words.say("reports.persons", report.persons()),
                lines,
                chosen,
                chosen == null ? List.of() : groups(byAction.get(chosen.code()), words));
    }

    /** The wanted one, or else the first with a skew, or else the first. */
    private static Line chosen(List<Line> lines, String wanted) {
        return lines.stream()
                .filter(line -> line.code().equals(wanted))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line ->
                                line.findings().stream().anyMatch(f -> f.mark().verdict() == Verdict.SKEWED))
                        .findFirst())
                .or(() -> lines.stream().findFirst())
                .orElse(null);
    }

    private static Line line(List<FairnessRow> rows, long persons, Words words) {
        FairnessRow any = rows.get(0);
        return new Line(
                any.action(),
                any.text(),
                words.number(any.recipientsOfAll()),
                words.percent(BigDecimal.valueOf((double) any.recipientsOfAll() / persons)),
                rows.stream()
                        .map(FairnessRow::grouping)
                        .distinct()
                        .map(grouping -> finding(
                                rows.stream()
                                        .filter(row -> row.grouping() == grouping)
                                        .toList(),
                                words))
                        .toList());
    }

    private static Finding finding(List<FairnessRow> rows, Words words) {
        List<FairnessRow> skewed = with(rows, Verdict.SKEWED);
        List<FairnessRow> balanced = with(rows, Verdict.BALANCED);
        FairnessRow decisive = !skewed.isEmpty() ? skewed.get(0) : !balanced.isEmpty() ? balanced.get(0) : few(rows);
        return new Finding(
                decisive.groupingText(),
                Mark.of(decisive),
                skewed.stream().map(row -> skew(row, words)).toList());
    }

    private static FairnessRow few(List<FairnessRow> rows) {
        return with(rows, Verdict.TOO_FEW).stream().findFirst().orElse(rows.get(0));
    }

    private static List<FairnessRow> with(List<FairnessRow> rows, Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).toList();
    }

    private static Skew skew(FairnessRow row, Words words) {
        return new Skew(
                row.groupText(),
                times(row, words),
                words.say(
                        "reports.skew",
                        words.percent(row.rate()),
                        words.percent(row.otherRate()),
                        row.recipients(),
                        row.size()));
    }

    private static List<Group> groups(List<FairnessRow> rows, Words words) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    FairnessRow row = rows.get(i);
                    boolean first = i == 0 || rows.get(i - 1).grouping() != row.grouping();
                    return group(row, first, words);
                })
                .toList();
    }

    private static Group group(FairnessRow row, boolean first, Words words) {
        return new Group(
                row.group(),
                row.groupingText(),
                first,
                row.groupText(),
                count(row.size(), words),
                count(row.recipients(), words),
                words.percent(row.rate()),
                words.percent(row.otherRate()),
                times(row, words),
                difference(row, words),
                Mark.of(row));
    }

    private static String count(Long count, Words words) {
        return count == null ? words.say("reports.hidden") : words.number(count);
    }

    private static String times(FairnessRow row, Words words) {
        if (row.ratio() != null) {
            return words.say("reports.times", words.number(row.ratio().doubleValue(), 2));
        }
        return row.verdict() == Verdict.SKEWED ? words.say("reports.onlyHere") : "";
    }

    private static String difference(FairnessRow row, Words words) {
        return row.difference() == null
                ? ""
                : words.say(
                        "reports.interval",
                        points(row.difference(), words),
                        points(row.low(), words),
                        points(row.high(), words));
    }

    private static String points(BigDecimal share, Words words) {
        return words.number(share.doubleValue() * 100, 1);
    }
}

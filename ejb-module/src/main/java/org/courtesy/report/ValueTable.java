package org.courtesy.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.report.ValueQuery.Value;
import org.courtesy.report.ValueSegments.Segment;

/** Makes the rows of the report: segments per formula and currency, with the lines that would set them. */
final class ValueTable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Kind(String formula, String currency) {}

    private static final Comparator<Map.Entry<Kind, List<BigDecimal>>> MOST_CUSTOMERS_FIRST =
            Comparator.comparing(entry -> -entry.getValue().size());

    private final Map<Kind, List<BigDecimal>> amounts;
    private final LocalDate today;

    /** @param values the greatest first */
    ValueTable(List<Value> values, LocalDate today) {
        this.today = today;
        amounts = values.stream()
                .filter(value -> value.amount() != null)
                .collect(Collectors.groupingBy(
                        value -> new Kind(value.formula(), value.currency()),
                        LinkedHashMap::new,
                        Collectors.mapping(Value::amount, Collectors.toList())));
    }

    private static boolean tellsSomething(List<BigDecimal> values) {
        return values.size() >= Verdict.LEAST_TO_JUDGE;
    }

    /** Customers whose values are too few of their kind. */
    long tooFew() {
        return amounts.values().stream()
                .filter(values -> !tellsSomething(values))
                .mapToLong(List::size)
                .sum();
    }

    List<ValueRow> rows(ReportTexts texts) {
        return amounts.entrySet().stream()
                .filter(entry -> tellsSomething(entry.getValue()))
                .sorted(MOST_CUSTOMERS_FIRST)
                .flatMap(entry -> ValueSegments.of(entry.getValue()).stream()
                        .map(segment ->
                                row(entry.getKey(), segment, entry.getValue().size(), texts)))
                .toList();
    }

    private ValueRow row(Kind kind, Segment segment, int all, ReportTexts texts) {
        BigDecimal from = segment.from();
        String key = kind.formula() + "-" + segment.name();
        return new ValueRow(
                kind.formula(),
                kind.currency(),
                segment.name(),
                texts.segment(segment.name()),
                from,
                segment.customers(),
                HUNDRED.multiply(BigDecimal.valueOf(segment.customers()))
                        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP),
                segment.customers() > 0 && segment.customers() < Verdict.LEAST_TO_SHOW ? null : segment.sum(),
                from == null ? null : "courtesy.policy.segments." + key + ".from=" + from.toPlainString(),
                from == null
                        ? null
                        : String.join(
                                ",",
                                kind.formula(),
                                segment.name(),
                                from.toPlainString(),
                                today.toString(),
                                "quantiles of " + all + " customers in " + kind.currency() + " on " + today));
    }
}

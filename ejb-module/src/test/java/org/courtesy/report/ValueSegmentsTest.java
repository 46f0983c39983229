package org.courtesy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.courtesy.report.ValueQuery.Value;
import org.courtesy.report.ValueSegments.Segment;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

class ValueSegmentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static List<Segment> segments(int... values) {
        return ValueSegments.of(IntStream.of(values)
                .mapToObj(BigDecimal::valueOf)
                .sorted(Comparator.reverseOrder())
                .toList());
    }

    @Test
    void aFifthThreeTenthsAndTheRest() {
        List<Segment> segments = segments(IntStream.rangeClosed(1, 10).toArray());

        assertThat(segments).extracting(Segment::name).containsExactly("A", "B", "C", "D");
        assertThat(segments).extracting(Segment::customers).containsExactly(2L, 3L, 5L, 0L);
        assertThat(segments)
                .extracting(Segment::from)
                .containsExactly(BigDecimal.valueOf(9), BigDecimal.valueOf(6), BigDecimal.ZERO, null);
        assertThat(segments).extracting(segment -> segment.sum().intValue()).containsExactly(19, 21, 15, 0);
    }

    @Test
    void whoCostsMoreThanTheyBringIsInD() {
        List<Segment> segments = segments(-3, -2, -1, 0, 1, 2, 3, 4, 5, 6);

        assertThat(segments).extracting(Segment::customers).containsExactly(2L, 3L, 2L, 3L);
        assertThat(segments.get(3).sum()).isEqualByComparingTo("-6");
    }

    @Test
    void nobodyWhoBringsNothingIsAboveC() {
        List<Segment> segments = segments(-9, -8, -7, -6, -5, -4, -3, -2, -1, 7);

        assertThat(segments).extracting(Segment::customers).containsExactly(1L, 0L, 0L, 9L);
        assertThat(segments.get(0).from()).isEqualByComparingTo("0");
    }

    @Test
    void equalValuesAreNotTornApart() {
        assertThat(segments(5, 5, 5, 5, 5, 1, 1, 1, 1, 1))
                .extracting(Segment::customers)
                .containsExactly(5L, 0L, 5L, 0L);
    }

    @Test
    void theLinesAreReadyToBeSet() {
        List<ValueRow> rows =
                new ValueTable(values("EUR", 40), TODAY).rows(new ReportTexts(Locale.GERMAN, Texts.shipped()));

        assertThat(rows.get(0).property()).isEqualTo("courtesy.policy.segments.SBG-1-A.from=33.50");
        assertThat(rows.get(0).tableRow())
                .isEqualTo("SBG-1,A,33.50,2026-11-20,quantiles of 40 customers in EUR on 2026-11-20");
        assertThat(rows.get(0).text()).isEqualTo("Wert A");
        assertThat(rows.get(0).share()).isEqualByComparingTo("20");
        assertThat(rows.get(2).property()).isEqualTo("courtesy.policy.segments.SBG-1-C.from=0");
        assertThat(rows.get(3).property()).isNull();
    }

    @Test
    void fewValuesOfAKindMakeNoQuantiles() {
        List<Value> values = new ArrayList<>(values("DKK", 29));
        values.addAll(values("EUR", 30));
        ValueTable table = new ValueTable(values, TODAY);

        assertThat(table.tooFew()).isEqualTo(29);
        assertThat(table.rows(new ReportTexts(Locale.ENGLISH, Texts.shipped())))
                .extracting(ValueRow::currency)
                .containsOnly("EUR");
    }

    /** From so many and a half down to one and a half. */
    private static List<Value> values(String currency, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new Value("SBG-1", currency, new BigDecimal((many - i) + ".50")))
                .toList();
    }

    @Test
    void theSumOfAFewIsNotTold() {
        List<Value> values = new ArrayList<>(values("EUR", 40));
        values.add(new Value("SBG-1", "EUR", new BigDecimal("-7.00")));

        ValueRow d = new ValueTable(values, TODAY)
                .rows(new ReportTexts(Locale.ENGLISH, Texts.shipped()))
                .get(3);

        assertThat(d.customers()).isEqualTo(1);
        assertThat(d.sum()).isNull();
    }
}

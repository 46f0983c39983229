package org.courtesy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.courtesy.report.FairnessQuery.Cell;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessTableTest {

    private static final String ACTION = "BIRTHDAY_GREETING";

    private final List<Cell> cells = new ArrayList<>();

    private void region(String region, long persons, long recipients) {
        cells.add(new Cell(null, "FROM_30", region, false, persons));
        if (recipients > 0) {
            cells.add(new Cell(ACTION, "FROM_30", region, false, recipients));
        }
    }

    private List<FairnessRow> rows(Grouping grouping) {
        return new FairnessTable(cells, new ReportTexts(Locale.ENGLISH, Texts.shipped()))
                .rows().stream().filter(row -> row.grouping() == grouping).toList();
    }

    private FairnessRow row(String region) {
        return rows(Grouping.REGION).stream()
                .filter(row -> row.group().equals(region))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0} of {1} beside {2} of {3}: {4}")
    @CsvSource({
        "100, 1000, 500, 2500, SKEWED", // ratio 0.5
        "400, 1000, 500, 2500, SKEWED", // ratio 2
        "170, 1000, 500, 2500, BALANCED", // ratio 0.85
        "160, 1000, 500, 2500, BALANCED", // ratio 0.8 is no less than four fifths
        "159, 1000, 500, 2500, SKEWED",
        "250, 1000, 500, 2500, BALANCED", // ratio 1.25 is no more than five fourths
        "  6,   60,  40,  200, BALANCED", // ratio 0.5, but chance explains it
        "  0,   29, 900, 1000, TOO_FEW",
        " 29,   30,   0, 1000, SKEWED", // nobody else
        "  0,   30,   0, 1000, BALANCED",
        "  1, 1000,  29,   29, TOO_FEW", // too few others
        "  4,   60,   0, 2000, TOO_FEW", // too few recipients
        "  5,   60,   0, 2000, SKEWED"
    })
    void aGroupIsComparedWithEverybodyElse(long hits, long size, long otherHits, long otherSize, Verdict verdict) {
        region("DE-SN", size, hits);
        region("DE-BE", otherSize, otherHits);

        assertThat(hits + otherHits == 0 ? Verdict.BALANCED : row("DE-SN").verdict())
                .isEqualTo(verdict);
    }

    @Test
    void figuresStandInTheRow() {
        region("DE-SN", 1000, 100);
        region("DE-BE", 2500, 500);

        FairnessRow row = row("DE-SN");

        assertThat(row.size()).isEqualTo(1000);
        assertThat(row.recipients()).isEqualTo(100);
        assertThat(row.rate()).isEqualByComparingTo("0.1");
        assertThat(row.otherRate()).isEqualByComparingTo("0.2");
        assertThat(row.ratio()).isEqualByComparingTo("0.5");
        assertThat(row.difference()).isEqualByComparingTo("-0.1");
        assertThat(row.low()).isLessThan(row.difference());
        assertThat(row.high()).isNegative();
        assertThat(row.text()).isEqualTo("Send birthday wishes");
        assertThat(row.groupText()).isEqualTo("Saxony");
    }

    @Test
    void fewPersonsAreShownButNotJudged() {
        region("DE-SN", 29, 29);
        region("DE-BE", 1000, 100);

        assertThat(row("DE-SN").recipients()).isEqualTo(29);
        assertThat(row("DE-SN").ratio()).isNull();
        assertThat(row("DE-SN").verdict()).isEqualTo(Verdict.TOO_FEW);
    }

    @Test
    void ofFewerThanFiveNoFigureIsShown() {
        region("DE-SN", 4, 4);
        region("DE-HB", 3, 0);
        region("DE-BE", 1000, 100);
        region("DE-BY", 900, 100);

        for (String region : List.of("DE-SN", "DE-HB")) {
            assertThat(row(region).size()).isNull();
            assertThat(row(region).recipients()).isNull();
            assertThat(row(region).rate()).isNull();
            assertThat(row(region).verdict()).isEqualTo(Verdict.TOO_FEW);
        }
        assertThat(row("DE-BE").size()).isEqualTo(1000);
        assertThat(row("DE-BY").size()).isEqualTo(900);
    }

    @Test
    void overFewerThanFivePersonsThereIsNoRow() {
        region("DE-SN", 2, 2);
        region("DE-BE", 2, 0);
        assertThat(rows(Grouping.REGION)).isEmpty();

        region("DE-BY", 1, 0);
        assertThat(rows(Grouping.REGION)).hasSize(3).allMatch(row -> row.size() == null);
    }

    @Test
    void theOthersDoNotTellOnAGroupOfFewerThanFive() {
        region("DE-SN", 4, 4);
        region("DE-BE", 1000, 100);
        region("DE-BY", 900, 100);

        assertThat(row("DE-BY").size()).isNull();
        assertThat(row("DE-BY").recipients()).isNull();
        assertThat(row("DE-BY").verdict()).isEqualTo(Verdict.WITHHELD);
        assertThat(row("DE-BE").size()).isEqualTo(1000);
    }

    @Test
    void groupsComeInTheirOrderAndTheUnknownLast() {
        for (String age : List.of("UNKNOWN", "FROM_75", "UNDER_30", "FROM_45", "FROM_60", "FROM_30")) {
            cells.add(new Cell(null, age, age.equals("UNKNOWN") ? "UNKNOWN" : "ZZ", true, 50));
            cells.add(new Cell(null, age, "DE-SN", false, 50));
        }
        cells.add(new Cell(ACTION, "FROM_30", "ZZ", true, 10));

        assertThat(rows(Grouping.AGE))
                .extracting(FairnessRow::group)
                .containsExactly("UNDER_30", "FROM_30", "FROM_45", "FROM_60", "FROM_75", "UNKNOWN");
        assertThat(rows(Grouping.REGION)).extracting(FairnessRow::group).containsExactly("DE-SN", "ZZ", "UNKNOWN");
        assertThat(rows(Grouping.VULNERABLE)).extracting(FairnessRow::group).containsExactly("YES", "NO");
    }
}

package org.courtesy.web.screen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.FairnessReport;
import org.courtesy.report.FairnessRow;
import org.courtesy.report.Grouping;
import org.courtesy.report.OptInReport;
import org.courtesy.report.OptInRow;
import org.courtesy.report.ValueReport;
import org.courtesy.report.ValueRow;
import org.courtesy.report.Verdict;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

class ReportPanelsTest {

    private static final Words GERMAN = Words.in(Locale.GERMAN);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T09:00:00Z");

    private static FairnessRow row(String action, String group, Verdict verdict, String ratio) {
        boolean shown = verdict != Verdict.WITHHELD;
        return new FairnessRow(
                action,
                action + " in words",
                Grouping.AGE,
                "Alter",
                group,
                group + " in words",
                shown ? 1200L : null,
                shown ? 6L : null,
                20,
                shown ? new BigDecimal("0.0050") : null,
                shown ? new BigDecimal("0.0100") : null,
                ratio == null ? null : new BigDecimal(ratio),
                shown ? new BigDecimal("-0.0050") : null,
                shown ? new BigDecimal("-0.0090") : null,
                shown ? new BigDecimal("-0.0010") : null,
                verdict,
                verdict + " in words");
    }

    private static FairnessPanel panel(String wanted, FairnessRow... rows) {
        return FairnessPanel.of(new FairnessReport(null, null, NOW, 4000, List.of(rows)), wanted, GERMAN);
    }

    @Test
    void theFirstActionWithASkewIsOpened() {
        FairnessRow balanced = row("A", "FROM_30", Verdict.BALANCED, "0.9");
        FairnessRow skewed = row("B", "FROM_30", Verdict.SKEWED, "0.5");

        assertThat(panel(null, balanced, skewed).chosen().code()).isEqualTo("B");
        assertThat(panel("A", balanced, skewed).chosen().code()).isEqualTo("A");
        assertThat(panel("nonsense", balanced).chosen().code()).isEqualTo("A");
        assertThat(panel(null).chosen()).isNull();
    }

    @Test
    void aSkewIsSaidWithItsFigures() {
        FairnessPanel.Line line =
                panel(null, row("A", "FROM_30", Verdict.SKEWED, "0.5")).lines().get(0);

        assertThat(line.audience()).isEqualTo("20");
        assertThat(line.share()).isEqualTo("0,5 %");
        FairnessPanel.Finding finding = line.findings().get(0);
        assertThat(finding.mark().sign()).isEqualTo("▲");
        assertThat(finding.skewed())
                .containsExactly(
                        new FairnessPanel.Skew("FROM_30 in words", "0,50-mal", "0,5 % statt 1,0 %: 6 von 1.200"));
    }

    @Test
    void oneSkewedGroupDecidesOverBalancedOnes() {
        FairnessPanel panel = panel(
                null,
                row("A", "UNDER_30", Verdict.TOO_FEW, null),
                row("A", "FROM_30", Verdict.BALANCED, "1"),
                row("A", "FROM_45", Verdict.SKEWED, null));

        FairnessPanel.Finding finding = panel.lines().get(0).findings().get(0);
        assertThat(finding.mark().verdict()).isEqualTo(Verdict.SKEWED);
        assertThat(finding.skewed().get(0).times()).isEqualTo("nur hier");
    }

    @Test
    void whatIsHiddenIsSaidToBeHidden() {
        FairnessPanel.Group group = panel(null, row("A", "FROM_30", Verdict.WITHHELD, null))
                .groups()
                .get(0);

        assertThat(List.of(group.size(), group.recipients())).containsOnly("nicht gezeigt");
        assertThat(group.share() + group.otherShare() + group.times() + group.difference())
                .isEmpty();
    }

    @Test
    void theDifferenceIsShownInPointsWithItsRange() {
        assertThat(panel(null, row("A", "FROM_30", Verdict.SKEWED, "0.5"))
                        .groups()
                        .get(0)
                        .difference())
                .isEqualTo("−0,5 (−0,9 bis −0,1)");
    }

    private static OptInRow asked(String month, long asked) {
        return new OptInRow(
                month,
                ContactChannel.PHONE,
                "Telefon",
                null,
                "nicht vermerkt",
                asked,
                asked,
                0,
                0,
                asked == 0 ? null : new BigDecimal("100.0"),
                asked == 0 ? 3 : 0);
    }

    @Test
    void theLatestMonthsAreShownAndTheRestOnDemand() {
        OptInReport report = new OptInReport(
                null,
                null,
                NOW,
                IntStream.range(0, 40).mapToObj(i -> asked("2026-11", 2)).toList());

        assertThat(OptInPanel.of(report, false, GERMAN).lines()).hasSize(15);
        assertThat(OptInPanel.of(report, false, GERMAN).older()).isEqualTo(25);
        assertThat(OptInPanel.of(report, true, GERMAN).lines()).hasSize(40);
        assertThat(OptInPanel.of(report, true, GERMAN).older()).isZero();
    }

    @Test
    void whereNobodyWasAskedThereIsNoYield() {
        OptInReport report = new OptInReport(null, null, NOW, List.of(asked("2026-11", 1200), asked("2026-10", 0)));

        List<OptInPanel.Line> lines = OptInPanel.of(report, false, GERMAN).lines();

        assertThat(lines.get(0))
                .isEqualTo(new OptInPanel.Line(
                        "November 2026", "Telefon", null, "nicht vermerkt", "1.200", "1.200", "0", "0", "100,0 %", ""));
        assertThat(lines.get(1).asked() + lines.get(1).rate()).isEmpty();
        assertThat(lines.get(1).unasked()).isEqualTo("3");
    }

    @Test
    void boundsComeAsLinesToTakeOver() {
        ValueReport report = new ValueReport(
                null,
                null,
                NOW,
                50,
                7,
                3,
                List.of(
                        value("A", "1567.80", "p=1", "row 1"),
                        value("C", "0", "p=2", "row 2"),
                        value("D", null, null, null)));

        ValuePanel panel = ValuePanel.of(report, GERMAN);

        assertThat(panel.properties()).isEqualTo("p=1\np=2");
        assertThat(panel.tableRows()).isEqualTo("row 1\nrow 2");
        assertThat(panel.remark()).contains("7 ohne Wert").contains("3 mit einem");
        assertThat(panel.lines())
                .extracting(ValuePanel.Line::from)
                .satisfies(from -> assertThat(from.get(0)).contains("1.568"))
                .satisfies(from -> assertThat(from.get(2)).isEqualTo("unter 0"));
        assertThat(panel.lines().get(2).sum()).isEqualTo("nicht gezeigt");
    }

    private static ValueRow value(String segment, String from, String property, String tableRow) {
        return new ValueRow(
                "SBG-1",
                "EUR",
                segment,
                "Wert " + segment,
                from == null ? null : new BigDecimal(from),
                10,
                new BigDecimal("20.0"),
                from == null ? null : new BigDecimal("1000"),
                property,
                tableRow);
    }
}

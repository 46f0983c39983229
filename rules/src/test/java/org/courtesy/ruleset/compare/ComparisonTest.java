package org.courtesy.ruleset.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.TreeMap;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.compare.ThreeWayFile.Outcome;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";
    private static final RuleSetFiles SHIPPED = RuleSetFiles.shipped();

    private static RuleSetFiles with(String path, String text) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files());
        if (text == null) {
            files.remove(path);
        } else {
            files.put(path, text);
        }
        return RuleSetFiles.of(files);
    }

    private static RuleSetFiles edited(String before, String after) {
        String text = SHIPPED.files().get(RULE);
        assertThat(text).contains(before);
        return with(RULE, text.replace(before, after));
    }

    @Test
    void theSameFilesDoNotDiffer() {
        Comparison comparison = Comparison.between(SHIPPED, RuleSetFiles.shipped());

        assertThat(comparison.files()).isEmpty();
        assertThat(comparison.rules()).isEmpty();
    }

    @Test
    void aChangedLineIsFoundAtItsPlace() {
        Comparison comparison = Comparison.between(SHIPPED, edited("openComplaints > 0", "openComplaints >= 1"));

        LineChange line = comparison.files().get(0).lines().get(0);
        String[] lines = SHIPPED.files().get(RULE).split("\n", -1);
        assertThat(lines[line.line() - 1]).contains("openComplaints > 0");
        assertThat(line.removed()).singleElement().asString().contains("> 0");
        assertThat(line.added()).singleElement().asString().contains(">= 1");
    }

    @Test
    void aCommentIsNoChangeOfARule() {
        Comparison comparison = Comparison.between(SHIPPED, edited("when\n", "when\n    // as agreed\n"));

        assertThat(comparison.files()).hasSize(1);
        assertThat(comparison.rules()).isEmpty();
    }

    @Test
    void eachPartOfARuleIsTold() {
        assertThat(Comparison.between(SHIPPED, edited("OPEN_COMPLAINT", "DUNNING"))
                        .rules()
                        .get(0)
                        .parts())
                .containsExactly(RuleDifference.Part.CONSEQUENCE);
        assertThat(Comparison.between(SHIPPED, edited("@owner(\"", "@owner(\"the "))
                        .rules()
                        .get(0)
                        .parts())
                .containsExactly(RuleDifference.Part.METADATA);
        assertThat(Comparison.between(SHIPPED, edited("rule \"No", "rule \"Never any"))
                        .rules()
                        .get(0)
                        .parts())
                .containsExactly(RuleDifference.Part.NAME);
    }

    @Test
    void aRuleThatIsGoneIsNamed() {
        assertThat(Comparison.between(SHIPPED, with(RULE, null)).rules())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.id()).isEqualTo("CON-031");
                    assertThat(rule.change()).isEqualTo(Change.REMOVED);
                });
        assertThat(Comparison.between(with(RULE, null), SHIPPED).rules())
                .extracting(RuleDifference::change)
                .containsExactly(Change.ADDED);
    }

    @Test
    void threeVersionsShowWhoChangedWhat() {
        RuleSetFiles base = RuleSetFiles.of(Map.of("a", "1", "b", "1", "c", "1", "d", "1", "e", "1"));
        RuleSetFiles mine = RuleSetFiles.of(Map.of("a", "1", "b", "2", "c", "2", "d", "2"));
        RuleSetFiles theirs = RuleSetFiles.of(Map.of("a", "1", "b", "1", "c", "2", "d", "3", "e", "1", "f", "1"));

        ThreeWayComparison comparison = ThreeWayComparison.of(base, mine, theirs);

        assertThat(comparison.files())
                .extracting(ThreeWayFile::path, ThreeWayFile::outcome)
                .containsExactly(
                        tuple("b", Outcome.MINE),
                        tuple("c", Outcome.SAME),
                        tuple("d", Outcome.CONFLICT),
                        tuple("e", Outcome.MINE),
                        tuple("f", Outcome.THEIRS));
        assertThat(comparison.conflicts()).containsExactly("d");
        assertThat(comparison.takenOver(theirs, Map.of("d", Side.MINE))).isEqualTo(Map.of("f", "1"));
        assertThat(comparison.takenOver(theirs, Map.of("d", Side.THEIRS))).isEqualTo(Map.of("d", "3", "f", "1"));
    }
}

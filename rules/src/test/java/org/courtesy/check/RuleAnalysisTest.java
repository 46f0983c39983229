package org.courtesy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleAnalysisTest {

    private static final Map<String, String> FILES = Shipped.FILES.files();

    private static List<Diagnostic> analysis(String... rules) {
        Map<String, String> files = new HashMap<>();
        files.put("tables/policy.csv", FILES.get("tables/policy.csv"));
        for (int i = 0; i < rules.length; i++) {
            String id = "CHU-90" + i;
            files.put("drl/churn/" + id + ".drl", """
                    package courtesy.rules.churn;

                    import org.courtesy.fact.RiskQuestion;
                    import org.courtesy.fact.CustomerKind;

                    rule "%s"
                        @id("%s")
                    when
                    %s
                    end
                    """.formatted(id, id, rules[i]));
        }
        return RuleAnalysis.of(files);
    }

    private static String rule(String conditions, String answer) {
        return "    $question : RiskQuestion( " + conditions + " )\nthen\n    $question." + answer + ";";
    }

    private static List<Diagnostic> analysisOf(String conditions) {
        return analysis(rule(conditions, "unavoidable()"));
    }

    @Test
    void nothingIsSaidOfTheShippedRulesButThatSomeScoresLeaveTheMiddleAlone() {
        assertThat(RuleAnalysis.of(FILES))
                .extracting(Diagnostic::code, Diagnostic::rule)
                .containsExactlyInAnyOrder(tuple("GAP", "CHU-014"), tuple("GAP", "CHU-025"), tuple("GAP", "CHU-027"));
    }

    @Test
    void numbersThatLeaveNothing() {
        assertThat(analysis(rule("customer.age > 5, customer.age < 3", "unavoidable()")))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::rule)
                .containsExactly(tuple("NEVER_TRUE", 9, "CHU-900"));
    }

    @Test
    void thresholdsCountWithTheirValues() {
        String rule = rule("customer.age < policy.adultAge, customer.age >= 18", "unavoidable()");
        assertThat(analysis(rule)).extracting(Diagnostic::code).containsExactly("NEVER_TRUE");
    }

    @Test
    void wordsThatLeaveNothing() {
        assertThat(analysis(rule(
                        "customer.kind == CustomerKind.PERSON && customer.kind == CustomerKind.ORGANISATION",
                        "unavoidable()")))
                .extracting(Diagnostic::code)
                .containsExactly("NEVER_TRUE");
        assertThat(analysis(rule("customer.minor, !customer.minor", "unavoidable()")))
                .extracting(Diagnostic::code)
                .containsExactly("NEVER_TRUE");
    }

    @Test
    void whatAnotherConditionSaysAlready() {
        assertThat(analysis(rule("customer.age > 3, customer.age > 5", "unavoidable()")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("REDUNDANT_CONDITION");
                    assertThat(found.column()).isEqualTo(31);
                });
    }

    @Test
    void theSameTwice() {
        assertThat(analysis(
                        rule("customer.age > 3, customer.minor", "unavoidable()"),
                        rule("customer.minor == true, 3 < customer.age", "unavoidable()")))
                .extracting(Diagnostic::code, found -> found.details().get(0))
                .containsExactly(tuple("DUPLICATE_RULE", "CHU-900"));
    }

    @Test
    void aRuleWithinAnother() {
        assertThat(analysis(
                        rule("customer.age > 5, customer.minor", "unavoidable()"),
                        rule("customer.age > 3", "unavoidable()")))
                .extracting(Diagnostic::code, Diagnostic::rule)
                .containsExactly(tuple("SUBSUMED_RULE", "CHU-900"));
    }

    @Test
    void twoRowsOfADriverAtOnceAndAStretchWithoutOne() {
        assertThat(analysis(
                        rule("customer.nps <= 6", "driver(\"NPS\", \"DETRACTOR\")"),
                        rule("customer.nps >= 6", "driver(\"NPS\", \"PROMOTER\")")))
                .extracting(Diagnostic::code)
                .containsExactly("RULES_OVERLAP");
        assertThat(analysis(
                        rule("customer.nps <= 6", "driver(\"NPS\", \"DETRACTOR\")"),
                        rule("customer.nps >= 9", "driver(\"NPS\", \"PROMOTER\")")))
                .singleElement()
                .satisfies(found -> assertThat(found.details()).containsExactly("NPS", "customer.nps", "6", "9"));
    }

    @Test
    void whatCannotBeLookedIntoIsLeftInPeace() {
        assertThat(analysis(
                        rule("customer.minor || customer.deceased", "unavoidable()"),
                        rule("customer.minor || customer.blocked", "unavoidable()")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(customer.age > 5 || customer.minor) && customer.age < 3 && !customer.minor",
                "!(customer.age > 5), customer.age > 5",
                "!(customer.minor || customer.deceased), customer.deceased",
                "customer.nps > 5, customer.nps < 6",
                "customer.nps in (3, 4), customer.nps != 3, customer.nps != 4",
                "customer.openComplaints < 0",
                "customer.nps > 10",
                "customer.age > customer.nps, customer.nps > customer.age",
                "customer.age >= policy.ownWord, customer.age < policy.ownWord",
                "customer.kind == CustomerKind.PERSON, !(customer.kind in (CustomerKind.PERSON))",
                "customer.age > policy.adultAge * 2, customer.age < 36",
                "customer.minor == true, customer.minor != true"
            })
    void nothingCanEverMeetThis(String conditions) {
        assertThat(analysisOf(conditions)).extracting(Diagnostic::code).contains("NEVER_TRUE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "customer.openComplaints >= 0; 31",
                "customer.minor, customer.nps <= 10; 47",
                "customer.kind == CustomerKind.PERSON || customer.kind != CustomerKind.PERSON; 31",
                "customer.nps > 5 || customer.nps <= 5; 31",
                "customer.minor || !customer.minor; 31",
                "!(customer.minor && !customer.minor); 31",
                "customer.nps != 3 || customer.nps < 5; 31"
            })
    void thisAlwaysHolds(String conditions, int column) {
        assertThat(analysisOf(conditions))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("ALWAYS_TRUE", 9, column));
    }

    @Test
    void whatMayBeMissingIsNeitherLessNorMore() {
        assertThat(analysis("""
                    $question : OfferQuestion( premise.buildYear > 1990 || premise.buildYear <= 1990 )
                then
                    $question.grantTerms("LOYALTY");""")).isEmpty();
    }

    @Test
    void halvesOfAnOr() {
        assertThat(analysisOf("customer.age > 5, customer.age < 3 || customer.minor"))
                .extracting(Diagnostic::code, Diagnostic::column)
                .containsExactly(tuple("DEAD_ALTERNATIVE", 49));
        assertThat(analysisOf("customer.age > 5 || customer.age > 3"))
                .extracting(Diagnostic::code, Diagnostic::column)
                .containsExactly(tuple("REDUNDANT_ALTERNATIVE", 31));
        assertThat(analysisOf("customer.minor, customer.minor || customer.deceased"))
                .extracting(Diagnostic::code)
                .containsExactly("REDUNDANT_CONDITION");
    }

    @Test
    void thresholdsAloneAreASwitch() {
        assertThat(analysisOf("customer.minor, policy.adultAge > 100"))
                .extracting(Diagnostic::code, Diagnostic::severity)
                .containsExactly(tuple("THRESHOLDS_NEVER", Diagnostic.Severity.HINT));
        assertThat(analysisOf("customer.minor, policy.own(\"adultAge\") != 100"))
                .extracting(Diagnostic::code)
                .containsExactly("THRESHOLDS_ALWAYS");
    }

    @Test
    void anOrIsLookedIntoWhenRulesAreCompared() {
        assertThat(analysis(
                        rule("customer.minor, customer.nps == 3", "unavoidable()"),
                        rule("customer.minor || customer.deceased", "unavoidable()")))
                .extracting(Diagnostic::code, Diagnostic::severity, Diagnostic::rule)
                .containsExactly(tuple("SUBSUMED_RULE", Diagnostic.Severity.WARNING, "CHU-900"));
        assertThat(analysis(
                        rule("customer.nps < 3 || customer.nps > 8", "driver(\"NPS\", \"DETRACTOR\")"),
                        rule("!(customer.nps < 3), customer.nps <= 8", "driver(\"NPS\", \"PROMOTER\")")))
                .isEmpty();
    }

    @Test
    void aDriverCountsOnce() {
        assertThat(analysis(rule("customer.minor", "driver(\"MOVE\")"), rule("customer.deceased", "driver(\"MOVE\")")))
                .extracting(Diagnostic::code)
                .containsExactly("COUNTED_TWICE");
    }

    @Test
    void refusalsMayMeetAndTheSameOneIsGivenOnce() {
        assertThat(analysis(
                        rule("customer.minor", "refuse(\"MINOR\")"), rule("customer.age < 3", "refuse(\"DECEASED\")")))
                .isEmpty();
        assertThat(
                        analysis(
                                rule("customer.minor", "refuse(\"MINOR\")"),
                                "    $other : RiskQuestion( customer.minor, customer.age < 3 )\nthen\n    $other.refuse(\"MINOR\");"))
                .extracting(Diagnostic::code, Diagnostic::rule)
                .containsExactly(tuple("SUBSUMED_RULE", "CHU-901"));
    }

    @Test
    void pointsAddUp() {
        String points = "    $question : LoyaltyQuestion( completedYears > %s )\nthen\n    $question.award(5);";
        assertThat(analysis(points.formatted(1), points.formatted(5))).isEmpty();
    }

    @Test
    void aSingleValueWithoutARow() {
        assertThat(analysis(
                        rule("supply.tenureMonths < 6", "driver(\"TENURE\", \"NEW\")"),
                        rule("supply.tenureMonths > 6", "driver(\"TENURE\", \"LOYAL\")")))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.code()).isEqualTo("GAP_AT");
                    assertThat(found.details()).startsWith("TENURE", "supply.tenureMonths", "6");
                });
        assertThat(analysis(
                        rule("customer.nps <= 6", "driver(\"NPS\", \"DETRACTOR\")"),
                        rule("customer.nps >= 7", "driver(\"NPS\", \"PROMOTER\")")))
                .isEmpty();
    }

    @Test
    void conditionsThatMultiplyAreLeftInPeace() {
        String many = String.join(
                ", ", java.util.Collections.nCopies(20, "(customer.minor && customer.blocked || customer.deceased)"));
        assertThat(analysisOf(many)).extracting(Diagnostic::code).doesNotContain("NEVER_TRUE", "ALWAYS_TRUE");
    }
}

package org.courtesy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.junit.jupiter.api.Test;

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

    @Test
    void theShippedRulesContradictNothing() {
        assertThat(RuleAnalysis.of(FILES)).allMatch(found -> found.severity() == Diagnostic.Severity.HINT);
    }

    @Test
    void numbersThatLeaveNothing() {
        assertThat(analysis(rule("customer.age > 5, customer.age < 3", "unavoidable()")))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("NEVER_TRUE", 9, "CHU-900"));
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
                .containsExactly(org.assertj.core.groups.Tuple.tuple("DUPLICATE_RULE", "CHU-900"));
    }

    @Test
    void aRuleWithinAnother() {
        assertThat(analysis(
                        rule("customer.age > 5, customer.minor", "unavoidable()"),
                        rule("customer.age > 3", "unavoidable()")))
                .extracting(Diagnostic::code, Diagnostic::rule)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("SUBSUMED_RULE", "CHU-900"));
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
}

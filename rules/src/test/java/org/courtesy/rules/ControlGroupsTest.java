package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.finding.Withheld;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.HoldoutCheck;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule with a control group: who is in it, what is held back, and which rules may have one. */
class ControlGroupsTest {

    private static final String FILE = "drl/occasion/OCC-052-a-renewal-is-offered.drl";

    private static final String HEAD = """
            package courtesy.rules.occasion;
            import org.courtesy.fact.ActionQuestion;
            import org.courtesy.fact.OccasionQuestion;
            """;

    private static final String RENEWAL = """
            rule "A renewal is offered" @id("OCC-052") @holdout("20")
            when $question : OccasionQuestion( action == "RENEWAL_OFFER" )
            then $question.propose( $question.getBestWay() );
            end
            """;

    private static final RuleBase RULES = build(RENEWAL);

    private static RuleBase build(String rules) {
        return RuleBase.build(new RuleSetRef("test", 1, ""), files(rules), ControlGroupsTest.class.getClassLoader());
    }

    private static RuleSetFiles files(String rules) {
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.keySet().removeIf(path -> path.startsWith("drl/"));
        files.put(FILE, HEAD + rules);
        return RuleSetFiles.of(files);
    }

    private static Assessor assessor(int draw) {
        return new Assessor(
                RULES, PolicySnapshot.of(Shipped.FILES.files(), Map.of("holdoutDraw", String.valueOf(draw))));
    }

    private static Assessment judged(Assessor assessor, int customer, Mode mode) {
        return assessor.assess(CaseJson.readCase("""
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-%d", "kind": "PERSON", "country": "DE"},
                         "contracts": [{"commodity": "ELECTRICITY", "status": "ACTIVE", "supplyStart": "2021-10-20",
                                        "fixedTermEnd": "2026-12-20"}],
                         "consents": [{"purpose": "ADVERTISING", "channel": "EMAIL", "state": "GRANTED",
                                       "at": "2026-01-10T09:00:00+01:00", "proof": "SIGNED_FORM"}]}
                        """.formatted(customer)), mode, false);
    }

    private static boolean held(Assessment decision) {
        return decision.trace().control().equals(List.of("OCC-052"));
    }

    @Test
    void whoIsInTheGroupIsNotTreatedAndTheDecisionSaysWhy() {
        List<Assessment> held = IntStream.range(0, 100)
                .mapToObj(customer -> judged(assessor(1), customer, Mode.LIVE))
                .filter(ControlGroupsTest::held)
                .toList();

        assertThat(held).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.trace().treated()).isEmpty();
            assertThat(decision.actions()).extracting(ActionFinding::code).doesNotContain("RENEWAL_OFFER");
            assertThat(decision.withheld())
                    .filteredOn(withheld -> withheld.code().equals("RENEWAL_OFFER"))
                    .flatExtracting(Withheld::refusals)
                    .extracting(Refusal::code, Refusal::rule)
                    .containsExactly(tuple("HOLDOUT", "OCC-052"));
        });
    }

    @Test
    void everybodyElseIsTreated() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(customer -> judged(assessor(1), customer, Mode.LIVE))
                        .filter(decision -> !held(decision)))
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.trace().treated()).containsExactly("OCC-052");
                    assertThat(decision.actions())
                            .extracting(ActionFinding::code)
                            .contains("RENEWAL_OFFER");
                });
    }

    @Test
    void theGroupHasTheShareOfTheRuleAndAnotherDrawIsAnotherGroup() {
        List<Integer> first = group(1);
        List<Integer> second = group(2);

        assertThat(first.size() / 2000.0).isCloseTo(0.2, within(0.03));
        assertThat(first.stream().filter(second::contains).count() / 2000.0).isCloseTo(0.04, within(0.02));
        assertThat(group(1)).isEqualTo(first);
    }

    private static List<Integer> group(int draw) {
        Assessor assessor = assessor(draw);
        return IntStream.range(0, 2000)
                .filter(customer -> held(judged(assessor, customer, Mode.LIVE)))
                .boxed()
                .toList();
    }

    @Test
    void aReplayHoldsBackAndATrialDoesNot() {
        int held = group(1).get(0);

        assertThat(judged(assessor(1), held, Mode.REPLAY).sameDecisionAs(judged(assessor(1), held, Mode.LIVE)))
                .isTrue();
        Assessment trial = judged(assessor(1), held, Mode.WHAT_IF);
        assertThat(trial.trace().control()).isEmpty();
        assertThat(trial.actions()).extracting(ActionFinding::code).contains("RENEWAL_OFFER");
    }

    /** The law decides what is service, also where the text of a rule leaves the action open. */
    @Test
    void whatIsOwedIsHeldBackFromNobody() {
        try (RuleBase open = build("""
                rule "Something is due" @id("OCC-999") @holdout("50")
                when $question : OccasionQuestion( highRisk == false )
                then $question.propose( $question.getTextWay() );
                end
                """)) {
            Assessor assessor = new Assessor(open, Shipped.POLICY);
            List<Assessment> decisions = IntStream.range(0, 40)
                    .mapToObj(customer -> judged(assessor, customer, Mode.LIVE))
                    .toList();

            assertThat(decisions)
                    .allSatisfy(decision -> assertThat(decision.actions())
                            .extracting(ActionFinding::code)
                            .contains("FOLLOW_UP"))
                    .anySatisfy(decision -> assertThat(decision.withheld())
                            .extracting(Withheld::code)
                            .contains("RENEWAL_OFFER"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@holdout(\"0\")   | action == \"RENEWAL_OFFER\"     | propose( $q.getBestWay() ) | HOLDOUT_NOT_A_SHARE",
                "@holdout(\"51\")  | action == \"RENEWAL_OFFER\"     | propose( $q.getBestWay() ) | HOLDOUT_NOT_A_SHARE",
                "@holdout(\"five\")| action == \"RENEWAL_OFFER\"     | propose( $q.getBestWay() ) | HOLDOUT_NOT_A_SHARE",
                "@holdout(\"5\")   | action == \"RENEWAL_OFFER\"     | refuse( \"DUNNING\" )      | HOLDOUT_ON_REFUSAL",
                "@holdout(\"5\")   | action == \"CONTRACT_END_INFO\" | propose( $q.getTextWay() ) | HOLDOUT_ON_SERVICE",
            })
    void aControlGroupIsRefusedWhereItHarms(String holdout, String condition, String answer, String code) {
        refused("OccasionQuestion", holdout, condition, answer, code);
    }

    @Test
    void aControlGroupIsRefusedWhereNothingIsProposed() {
        refused("ActionQuestion", "@holdout(\"5\")", "offer", "timesValue( 2 )", "HOLDOUT_WITHOUT_PROPOSAL");
    }

    private static void refused(String question, String holdout, String condition, String answer, String code) {
        String rule = """
                rule "Wrong" @id("OCC-998")
                    %s
                when $q : %s( %s )
                then $q.%s; end
                """.formatted(holdout, question, condition, answer);
        assertThat(HoldoutCheck.of(files(rule)))
                .extracting(Diagnostic::code, Diagnostic::file, Diagnostic::line, Diagnostic::rule)
                .containsExactly(tuple(code, FILE, 5, "OCC-998"));
    }

    @Test
    void suchARuleSetIsNotBuilt() {
        RuleSetException thrown = catchThrowableOfType(RuleSetException.class, () -> build("""
                rule "Wrong" @id("OCC-998") @holdout("5")
                when $q : OccasionQuestion( action == "RENEWAL_OFFER" )
                then $q.refuse("DUNNING");
                end
                """));
        assertThat(thrown.diagnostics()).extracting(Diagnostic::code).containsExactly("HOLDOUT_ON_REFUSAL");
    }
}

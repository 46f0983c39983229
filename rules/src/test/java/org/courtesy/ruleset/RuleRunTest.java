package org.courtesy.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.fact.CaseEntries;
import org.courtesy.fact.LetterQuestion;
import org.courtesy.fact.ParcelQuestion;
import org.courtesy.fact.Question;
import org.courtesy.finding.RuleSetRef;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.ReleaseId;

/** A rule gives the same answers whether it is run from what it was compiled to or in a session. */
class RuleRunTest {

    private static final String HEAD = """
            package courtesy.rules.test;
            import org.courtesy.fact.*;
            """;

    private static final String PLAIN = """
            rule "Plain" @id("T-001") when
                $question : LetterQuestion( letter == "A", days < 3 )
            then
                $question.refuse("PLAIN");
            end
            """;

    private static RuleSetFiles files(String... rules) {
        return RuleSetFiles.of(Map.of("drl/test.drl", HEAD + String.join("\n", rules)));
    }

    private static RuleBase build(String... rules) {
        return UnguardedRules.build(new RuleSetRef("test", 1, ""), files(rules), RuleRunTest.class.getClassLoader());
    }

    private static RuleBase buildForSessions(String... rules) {
        return UnguardedRules.buildForSessions(
                new RuleSetRef("test", 1, ""), files(rules), RuleRunTest.class.getClassLoader());
    }

    private static LetterQuestion letter(RuleRun run, String letter, int days) {
        return new LetterQuestion(run, letter, days, true);
    }

    /** What the rules say to three letters and then to two parcels, each answer with its author. */
    private static String answers(RuleBase rules) {
        try (rules;
                RuleRun run = rules.open(CaseEntries.NONE)) {
            List<Question> letters =
                    List.of(letter(run, "A", 2), letter(run, "A", 3), letter(run, "B", Integer.MAX_VALUE));
            run.ask(letters);
            List<Question> parcels = List.of(new ParcelQuestion(run, false, 7), new ParcelQuestion(run, true, 7.5));
            run.ask(parcels);
            return "%s %s %s".formatted(answers(letters), answers(parcels), run.fired());
        }
    }

    private static List<List<String>> answers(List<Question> questions) {
        return questions.stream()
                .map(question -> question.refusals().stream()
                        .map(refusal -> refusal.rule() + " " + refusal.code())
                        .sorted()
                        .toList())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$q : LetterQuestion()",
                "$q : LetterQuestion( days < 3 || letter == \"B\" )",
                "$q : LetterQuestion( letter in (\"A\", \"C\"), letter matches \"[AB]\" )",
                "$q : LetterQuestion( days < 100 && (urgent || letter == \"B\") )",
                "$q : Question( this != null )",
                "$q : ParcelQuestion( weight <= 7, heavy == false )"
            })
    void whatLooksAtOneQuestionNeedsNoSession(String condition) {
        String rule = "rule \"One\" @id(\"T-002\") when " + condition + " then $q.refuse(\"ONE\"); end";
        RuleBase rules = build(PLAIN, rule);
        assertThat(rules.inSession()).isEmpty();
        assertThat(answers(rules))
                .isEqualTo(answers(buildForSessions(PLAIN, rule)))
                .contains("T-002 ONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when $q : ParcelQuestion( heavy ) LetterQuestion( days < 3 )",
                "when $q : LetterQuestion( $days : days ) ParcelQuestion( weight > $days )",
                "when $q : LetterQuestion() not ParcelQuestion( heavy )",
                "when $q : LetterQuestion() exists ParcelQuestion( heavy )",
                "when accumulate( LetterQuestion(); $n : count(); $n > 2 ) $q : ParcelQuestion( heavy )",
                "when $q : LetterQuestion( $days : days, $days < 3 )",
                "when $q : LetterQuestion() eval( $q.getDays() < 3 )",
                "when $q : LetterQuestion() String() from $q.getLetter()",
                "when ( $q : LetterQuestion( days < 3 ) or $q : LetterQuestion( letter == \"B\" ) )",
                "salience 3 when $q : LetterQuestion()",
                "enabled false when $q : LetterQuestion()",
                "date-expires \"01-Jan-2020\" when $q : LetterQuestion()",
                "activation-group \"one\" when $q : LetterQuestion( days < 3 )",
                "@Propagation(EAGER) when $q : LetterQuestion()",
                "when $q : LetterQuestion() from entry-point \"elsewhere\"",
            })
    void whatWantsMoreOfTheEngineGetsASessionAndTheOthersDoNot(String rule) {
        String text = "rule \"More\" @id(\"T-002\") " + rule + " then $q.refuse(\"MORE\"); end";
        RuleBase rules = build(PLAIN, text);
        assertThat(rules.inSession()).containsExactly("T-002");
        assertThat(answers(rules)).isEqualTo(answers(buildForSessions(PLAIN, text)));
    }

    /** What a rule inserts concerns all others. */
    @Test
    void aRuleThatInsertsFactsSendsAllRulesToTheSession() {
        String rule = """
                rule "Inserts" @id("T-002") when
                    $question : ParcelQuestion( heavy )
                then
                    insert( new LetterQuestion(() -> "", "A", 1, true) );
                end
                """;
        RuleBase rules = build(PLAIN, rule);
        assertThat(rules.inSession()).containsExactly("T-001", "T-002");
        assertThat(answers(rules)).isEqualTo(answers(buildForSessions(PLAIN, rule)));
    }

    /** Otherwise the order of rules would matter. */
    @Test
    void noConditionSeesAnAnswer() {
        String[] rules = {
            PLAIN,
            "rule \"Late\" @id(\"T-002\") when $q : Question( refusals.size > 0 ) then $q.refuse(\"LATE\"); end",
            "rule \"Joined\" @id(\"T-003\") when $q : ParcelQuestion() LetterQuestion( refusals.size > 0 )"
                    + " then $q.refuse(\"JOINED\"); end",
        };
        assertThat(build(rules).inSession()).containsExactly("T-003");
        assertThat(answers(build(rules)))
                .isEqualTo(answers(buildForSessions(rules)))
                .contains("PLAIN")
                .doesNotContain("LATE");
    }

    @Test
    void aRuleThatFailsIsNamed() {
        String condition =
                "rule \"Fails\" @id(\"T-002\") when $q : ParcelQuestion( customer.minor ) then $q.refuse(\"X\"); end";
        String consequence =
                "rule \"Fails\" @id(\"T-002\") when $q : ParcelQuestion() then $q.getCustomer().toString(); end";
        for (String rule : List.of(condition, consequence)) {
            try (RuleBase rules = build(PLAIN, rule);
                    RuleRun run = rules.open(CaseEntries.NONE)) {
                List<Question> questions = List.of(new ParcelQuestion(run, true, 1));
                assertThatThrownBy(() -> run.ask(questions))
                        .isInstanceOf(RuleSetException.class)
                        .hasMessage("The rule T-002 failed");
            }
        }
    }

    @Test
    void rulesThatFireFarTooOftenAreStopped() {
        for (RuleBase rules : List.of(build(PLAIN), buildForSessions(PLAIN))) {
            try (rules;
                    RuleRun run = rules.open(CaseEntries.NONE)) {
                List<LetterQuestion> questions = IntStream.range(0, 10_000)
                        .mapToObj(i -> letter(run, "A", 1))
                        .toList();
                assertThatThrownBy(() -> run.ask(questions))
                        .isInstanceOf(RuleSetException.class)
                        .hasMessageContaining("do not come to an end");
            }
        }
    }

    /** Then every rule gets a session. */
    @Test
    void aBuildWithoutCompiledConditionsHasNoRulesToRun() {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.courtesy.test", "classic", "1");
        KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
        sources.write("src/main/resources/test.drl", HEAD + PLAIN);
        services.newKieBuilder(sources, getClass().getClassLoader()).buildAll(DrlProject.class);
        var container = services.newKieContainer(release, getClass().getClassLoader());
        assertThat(container.getKieBase().getKiePackages()).isNotEmpty();
        assertThat(CompiledModel.of(container).onePatternRules(new RuleNumbers(List.of())))
                .isEmpty();
    }
}

package org.courtesy.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.UnguardedRules;
import org.courtesy.scenario.Scenario;
import org.junit.jupiter.api.Test;

class TrialTest {

    private static final List<CustomerCase> CASES =
            Shipped.SCENARIOS.stream().limit(50).map(Scenario::given).toList();

    private static List<Diagnostic> trial(String consequence, Duration limit) throws InterruptedException {
        RuleSetFiles files = RuleSetFiles.of(Map.of("drl/contact/CON-999-bad.drl", """
                package courtesy.rules.contact;
                import org.courtesy.fact.ContactQuestion;
                rule "Bad" @id("CON-999") when
                    $question : ContactQuestion()
                then
                    %s
                end
                """.formatted(consequence)));
        try (RuleBase rules =
                UnguardedRules.build(new RuleSetRef("bad", 1, ""), files, TrialTest.class.getClassLoader())) {
            return new Trial(limit).run(new Assessor(rules, Shipped.POLICY), CASES);
        }
    }

    @Test
    void whatIsShippedPasses() throws InterruptedException {
        assertThat(new Trial(Duration.ofMinutes(1)).run(Shipped.ASSESSOR, CASES))
                .isEmpty();
    }

    @Test
    void aRuleThatDoesNotEndIsRefused() throws InterruptedException {
        // It ends when it is interrupted, so that it does not keep other tests from their work.
        assertThat(trial("while (!Thread.currentThread().isInterrupted()) { }", Duration.ofMillis(300)))
                .extracting(Diagnostic::code)
                .containsExactly("TRIAL_TOO_SLOW");
    }

    @Test
    void aRuleThatFailsIsNamed() throws InterruptedException {
        List<Diagnostic> found = trial("int nothing = 0; int x = 1 / nothing;", Duration.ofMinutes(1));
        assertThat(found).extracting(Diagnostic::code).containsExactly("TRIAL_FAILED");
        assertThat(found.get(0).details()).containsExactly("The rule CON-999 failed");
    }

    @Test
    void aRuleThatFallsIntoItselfIsRefused() throws InterruptedException {
        assertThat(trial("throw new StackOverflowError();", Duration.ofMinutes(1)))
                .extracting(Diagnostic::code)
                .containsExactly("TRIAL_FAILED");
    }
}

package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.courtesy.fact.ContactQuestion;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Question;
import org.courtesy.fact.RiskQuestion;
import org.courtesy.json.CaseJson;
import org.courtesy.ruleset.RuleCost;
import org.courtesy.ruleset.RuleInfo;
import org.junit.jupiter.api.Test;

class RuleCostTest {

    private static final CustomerCase CASE = CaseJson.readCase("""
            {"asOf": "2026-11-20T10:00:00+01:00", "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}}
            """);

    @Test
    void theQuestionsOfADecisionAreSeen() {
        List<Question> asked = Shipped.ASSESSOR.questions(CASE);

        assertThat(asked).filteredOn(RiskQuestion.class::isInstance).hasSize(1);
        assertThat(asked).filteredOn(ContactQuestion.class::isInstance).hasSizeGreaterThanOrEqualTo(24);
    }

    /** The clock goes on by 6 at every look, so every round takes 6: over two decisions that are 3 for each. */
    @Test
    void everyRuleHasItsCostPerDecision() {
        AtomicLong clock = new AtomicLong();
        List<Question> asked = Shipped.ASSESSOR.questions(CASE);

        List<RuleCost> costs = RuleCost.measure(Shipped.RULES, List.of(asked, asked), () -> clock.getAndAdd(6));

        assertThat(costs)
                .extracting(RuleCost::rule)
                .containsExactlyElementsOf(
                        Shipped.RULES.rules().stream().map(RuleInfo::id).toList());
        assertThat(costs).allSatisfy(cost -> {
            assertThat(cost.session()).isFalse();
            assertThat(cost.nanosPerDecision()).isEqualTo(3.0);
        });
    }
}

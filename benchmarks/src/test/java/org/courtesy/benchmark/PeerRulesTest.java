package org.courtesy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.assess.FirstPhases;
import org.courtesy.fact.CustomerCase;
import org.courtesy.naive.NaiveRules;
import org.courtesy.peer.ByHand;
import org.courtesy.peer.FlatCase;
import org.courtesy.peer.FlatRule;
import org.courtesy.policy.PolicySnapshot;
import org.junit.jupiter.api.Test;

class PeerRulesTest {

    private static final int CASES = 1000;

    @Test
    void plainJavaOnTheFlatFactsSaysWhatTheShippedRulesSay() {
        PolicySnapshot policy = Shipped.policy();
        FirstPhases house = NaiveComparison.house();
        RandomCases cases = new RandomCases(policy.touchpoints().codes());
        int judged = 0;
        for (int i = 0; i < CASES; i++) {
            CustomerCase input = cases.number(i);
            FirstPhases.Answer answer = house.assess(input);
            if (answer.churn() != null) {
                judged++;
                assertThat(new ByHand().decide(FlatCase.of(input, policy)))
                        .as("case %d", i)
                        .isEqualTo(NaiveComparison.findings(answer));
            }
        }
        assertThat(judged).isGreaterThan(CASES / 2);
    }

    @Test
    void otherEnginesAreGivenTheSameRules() {
        Set<String> ids = FlatRule.all().stream().map(FlatRule::id).collect(Collectors.toSet());
        assertThat(ids).isEqualTo(NaiveRules.IDS).hasSize(FlatRule.all().size());
    }
}

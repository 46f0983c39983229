package org.courtesy.benchmark;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.courtesy.naive.NaiveRules;
import org.junit.jupiter.api.Test;

class NaiveRulesTest {

    private static final int CASES = 1000;

    @Test
    void theNaiveRulesSayWhatTheSameRulesInTheHousesStyleSay() {
        NaiveRules naive = new NaiveRules(Shipped.policy());
        assertThatCode(() -> NaiveComparison.check(naive, NaiveComparison.house(), TypicalCase.many(CASES)))
                .doesNotThrowAnyException();
    }
}

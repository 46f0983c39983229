package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.assess.Phase;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Whoever observes a decision learns of each phase, and changes nothing. */
class PhasesTest {

    private static final List<CustomerCase> CASES =
            Shipped.SCENARIOS.stream().map(Scenario::given).toList();

    @Test
    void eachPhaseOfEveryDecisionIsToldOnceAndInItsOrder() {
        for (CustomerCase customerCase : CASES) {
            List<Phase> told = new ArrayList<>();

            Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false, told::add);

            assertThat(told).containsExactly(Phase.values());
        }
    }

    @Test
    void whatExplainsADecisionIsNotObserved() {
        List<Phase> told = new ArrayList<>();

        Shipped.ASSESSOR.assess(CASES.get(0), Mode.WHAT_IF, true, told::add);

        assertThat(told).containsExactly(Phase.values());
    }

    @Test
    void whoIsObservedDecidesTheSame() {
        CustomerCase customerCase = CASES.get(0);
        Assessment alone = Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false);

        Assessment observed = Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false, phase -> {});

        assertThat(observed.sameDecisionAs(alone)).isTrue();
    }
}

package org.courtesy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.benchmark.Comparison.Difference;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine with the shipped rules and the hand-written twin give equal answers. Many more: {@code Compare}. */
class TwinTest {

    private static final int CASES = 3000;

    private static Assessor assessor;
    private static RandomCases cases;

    @BeforeAll
    static void buildRules() {
        assessor = Shipped.assessor();
        cases = new RandomCases(assessor.policy().touchpoints().codes());
    }

    @Test
    void engineAndTwinAgreeOnRandomCases() {
        Comparison comparison = new Comparison(assessor);
        List<Difference> differences = IntStream.range(0, CASES)
                .parallel()
                .mapToObj(number -> comparison.differences(cases.number(number)))
                .flatMap(List::stream)
                .limit(10)
                .toList();
        assertThat(differences).isEmpty();
    }

    @Test
    void randomCasesAreValid() {
        for (CustomerCase input : cases.range(0, CASES)) {
            assertThat(CaseValidator.shipped().check(input)).isEmpty();
        }
    }

    @Test
    void aNumberGivesTheSameCaseAgain() {
        assertThat(cases.number(42)).isEqualTo(cases.number(42)).isNotEqualTo(cases.number(43));
    }
}

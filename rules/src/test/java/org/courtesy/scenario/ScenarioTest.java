package org.courtesy.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleInfo;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every scenario file; a failure says in words what was expected and what came. */
class ScenarioTest {

    private final ScenarioRunner runner = new ScenarioRunner(Shipped.ASSESSOR);

    @TestFactory
    Stream<DynamicContainer> everyScenarioGoesAsExpected() {
        Map<String, String> names =
                Shipped.RULES.rules().stream().collect(Collectors.toMap(RuleInfo::id, RuleInfo::name));
        return Shipped.SCENARIOS.stream()
                .collect(Collectors.groupingBy(Scenario::subject, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(file -> DynamicContainer.dynamicContainer(
                        file.getKey() + " " + names.getOrDefault(file.getKey(), ""),
                        file.getValue().stream()
                                .map(scenario -> DynamicTest.dynamicTest(
                                        scenario.name(),
                                        () -> assertThat(runner.run(scenario).differences())
                                                .isEmpty()))));
    }
}

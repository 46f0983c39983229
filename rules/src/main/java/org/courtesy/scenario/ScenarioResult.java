package org.courtesy.scenario;

import java.util.List;
import org.courtesy.finding.Assessment;

/**
 * How a scenario went.
 *
 * @param differences in words, what was expected and what came; empty when all is as expected
 */
public record ScenarioResult(Scenario scenario, Assessment assessment, List<String> differences) {

    public boolean passed() {
        return differences.isEmpty();
    }
}

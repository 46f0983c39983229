package org.courtesy.scenario;

import java.util.List;
import org.courtesy.finding.Assessment;

/**
 * How a scenario went.
 *
 * @param differences what was expected and what came; empty when all is as expected
 */
public record ScenarioResult(Scenario scenario, Assessment assessment, List<Difference> differences) {

    public boolean passed() {
        return differences.isEmpty();
    }
}

package org.courtesy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a scenario expects; what it does not name may be anything.
 *
 * @param fires ids of rules that must fire
 * @param silent ids of rules that must not fire
 * @param parts parts of the assessment by name: {@code contact}, {@code churn}, {@code actions}, {@code withheld},
 *     {@code offers}, {@code next}; how each is written says {@link Comparison}
 */
public record Expectation(List<String> fires, List<String> silent, Map<String, JsonNode> parts) {

    public Expectation {
        fires = List.copyOf(fires);
        silent = List.copyOf(silent);
        parts = Map.copyOf(parts);
    }
}

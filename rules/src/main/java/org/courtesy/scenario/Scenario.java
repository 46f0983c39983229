package org.courtesy.scenario;

import java.util.Map;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Mode;

/**
 * One example.
 *
 * @param file where it is written, e.g. {@code scenarios/churn/CHU-001.yaml}
 * @param name a sentence that says what is special about the case
 * @param given the whole case, defaults filled in
 * @param mode how the case is judged; on trial unless the scenario says otherwise
 * @param policy thresholds and table cells that differ from the tables, by the names of configuration overrides
 * @param expect what must be true of its assessment
 */
public record Scenario(
        String file, String name, CustomerCase given, Mode mode, Map<String, String> policy, Expectation expect) {

    /** The rule that the file is about: the name of the file without ending. */
    public String subject() {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }
}

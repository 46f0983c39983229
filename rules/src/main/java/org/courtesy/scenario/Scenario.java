package org.courtesy.scenario;

import org.courtesy.fact.CustomerCase;

/**
 * One example.
 *
 * @param file where it is written, e.g. {@code scenarios/churn/CHU-001.yaml}
 * @param name a sentence that says what is special about the case
 * @param given the whole case, defaults filled in
 * @param expect what must be true of its assessment
 */
public record Scenario(String file, String name, CustomerCase given, Expectation expect) {

    /** The rule that the file is about: the name of the file without ending. */
    public String subject() {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }
}

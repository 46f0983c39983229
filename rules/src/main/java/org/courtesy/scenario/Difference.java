package org.courtesy.scenario;

/**
 * One place where an assessment differs from what a scenario expects.
 *
 * @param place e.g. {@code contact POST/ADVERTISING} or the id of a rule
 * @param expected as the scenario writes it
 * @param got the same of the assessment
 */
public record Difference(String place, String expected, String got) {

    @Override
    public String toString() {
        return place + ": expected " + expected + ", got " + got;
    }
}

package org.courtesy.decision;

/**
 * One place in which two assessments differ.
 *
 * @param path where, e.g. {@code churn.points} or {@code contact[PHONE/ADVERTISING].refusals[0].code}
 * @param stored what was decided, null if it was not there
 * @param replayed what the replay says, null if it is not there
 */
public record Difference(String path, String stored, String replayed) {}

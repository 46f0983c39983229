package org.courtesy.web.api.replay;

/**
 * A stored decision that shall become a scenario.
 *
 * @param rule id of the rule that it shows
 * @param decision id of the stored decision
 * @param title what is special about the case, in a line
 */
public record RecordingRequest(String rule, String decision, String title) {}

package org.courtesy.timetable;

import java.time.Duration;
import java.time.Instant;

/**
 * How something that is done by the clock went the last time.
 *
 * @param begun when it began
 * @param failed whether it broke off; the log has why
 */
public record TaskRun(Instant begun, Duration took, boolean failed) {}

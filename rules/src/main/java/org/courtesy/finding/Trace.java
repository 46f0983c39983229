package org.courtesy.finding;

import java.util.List;

/**
 * How the decision came about.
 *
 * @param fired ids of the rules that fired, in order of id
 * @param notFired ids of the others; null unless an explanation was asked for
 * @param facts checksum of the case
 * @param micros time of the engine in microseconds; outside equality
 */
public record Trace(List<String> fired, List<String> notFired, String facts, long micros) {}

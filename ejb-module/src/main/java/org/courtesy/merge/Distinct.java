package org.courtesy.merge;

import java.time.Instant;

/**
 * Two records that are of different persons although they look alike.
 *
 * @param customer the record asked about
 */
public record Distinct(String customer, String other, Instant markedAt, String markedBy) {}

package org.courtesy.fact;

/**
 * An objection to advertising.
 *
 * @param purpose what is objected to
 * @param channel the channel objected to; null: every channel
 * @param daysAgo days of 24 hours
 */
public record ObjectionEntry(Purpose purpose, ContactChannel channel, double daysAgo) implements CaseEntry {}

package org.courtesy.web.api.message;

/**
 * How far a message to an audience would go.
 *
 * @param customers how many customers it would concern at the moment
 */
public record Reach(long customers) {}

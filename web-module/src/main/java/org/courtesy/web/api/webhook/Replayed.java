package org.courtesy.web.api.webhook;

/**
 * What is sent again.
 *
 * @param replayed how many deliveries
 */
public record Replayed(int replayed) {}

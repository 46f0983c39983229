package org.courtesy.idempotency;

/**
 * An answer as it is kept for repetitions.
 *
 * @param status the HTTP status
 * @param location address of what was made, null for none
 * @param etag version of what was made, as its header has it; null for none
 * @param language language of its texts, null for none
 * @param body as it was sent
 * @param repeated whether it was given before
 */
public record KeptAnswer(int status, String location, String etag, String language, String body, boolean repeated) {}

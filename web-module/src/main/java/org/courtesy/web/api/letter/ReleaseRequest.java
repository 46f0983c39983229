package org.courtesy.web.api.letter;

/**
 * The wish to release a template.
 *
 * @param reason why words that may advertise may stay; null where there are none
 */
public record ReleaseRequest(String reason) {}

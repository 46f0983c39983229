package org.courtesy.fact;

/**
 * What the contact phase decided for a channel, for the phases after it.
 *
 * @param advertising advertising is permitted now, or will be within the day's hours
 * @param consented a valid consent stands behind it; greetings and courtesy calls want that, the exception is not enough
 * @param service service contacts are permitted
 */
public record Permission(ContactChannel channel, boolean advertising, boolean consented, boolean service) {}

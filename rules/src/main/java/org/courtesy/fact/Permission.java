package org.courtesy.fact;

/**
 * What the contact phase decided for a channel, for the phases after it.
 *
 * @param channel the channel of which it speaks
 * @param advertising advertising is permitted now, or will be within the day's hours
 * @param consented a valid consent stands behind it; greetings and courtesy calls want that, the exception is not enough
 * @param consentLacking the law wants a consent, or something in its place, that is not there; or the customer said no
 * @param service service contacts are permitted
 */
public record Permission(
        ContactChannel channel, boolean advertising, boolean consented, boolean consentLacking, boolean service) {

    /** The customer agreed to advertising on this channel, and it is permitted. */
    public boolean agreed() {
        return consented && advertising;
    }
}

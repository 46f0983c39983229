package org.courtesy.optin;

import java.util.List;
import org.courtesy.fact.ContactChannel;

/**
 * A consent that a customer is to confirm.
 *
 * @param textVersion which words they say yes to, see {@link org.courtesy.consent.ConsentText}
 * @param channels by which ways, among those of the text and of {@code EMAIL}, {@code SMS}, {@code PUSH}; null or empty: {@code EMAIL}
 * @param address where the link is sent, one of the customer's e-mail addresses; null: the first
 * @param occasion on which occasion the customer asked for it, up to 100 characters, e.g. {@code PORTAL}
 */
public record OptInRequest(String textVersion, List<ContactChannel> channels, String address, String occasion) {

    public OptInRequest {
        channels = channels == null || channels.isEmpty() ? List.of(ContactChannel.EMAIL) : List.copyOf(channels);
    }
}

package org.courtesy.optin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courtesy.fact.ContactChannel;

/**
 * A consent that a customer is to confirm.
 *
 * @param textVersion which words they say yes to, see {@link org.courtesy.consent.ConsentText}
 * @param channels by which ways, among those of the text that are {@link #PROVABLE}; null or empty: {@code EMAIL}
 * @param address where the link is sent, one of the customer's e-mail addresses; null: the first
 * @param occasion on which occasion the customer asked for it, up to 100 characters, e.g. {@code PORTAL}
 */
public record OptInRequest(String textVersion, List<ContactChannel> channels, String address, String occasion) {

    /** What an e-mail that was confirmed can prove (BGH I ZR 164/09). */
    public static final Set<ContactChannel> PROVABLE =
            Collections.unmodifiableSet(EnumSet.of(ContactChannel.EMAIL, ContactChannel.SMS, ContactChannel.PUSH));

    public OptInRequest {
        channels = channels == null || channels.isEmpty() ? List.of(ContactChannel.EMAIL) : List.copyOf(channels);
    }
}

package org.courtesy.selfservice;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;

/**
 * How it stands with advertising on one channel.
 *
 * @param since when the customer said so, null where nothing was said
 */
public record AdvertisingWay(ContactChannel channel, Standing standing, OffsetDateTime since) {

    /** What holds. */
    public enum Standing {
        /** The customer consented, and may withdraw it. */
        CONSENTED,
        /** The law wants no consent here; the customer may object. */
        PERMITTED,
        /** The customer objected. */
        OBJECTED,
        /** The customer withdrew a consent. */
        WITHDRAWN,
        /** The customer was asked and said no. */
        DENIED,
        /** A consent ran out. */
        EXPIRED,
        /** The law wants a consent, and there is none. */
        NOT_PERMITTED
    }

    /** Whether there is something to withdraw or to object to. */
    public boolean open() {
        return standing == Standing.CONSENTED || standing == Standing.PERMITTED;
    }
}

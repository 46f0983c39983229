package org.courtesy.webhook;

import java.net.UnknownHostException;

/** A name leads to addresses, of which none may be called. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    private final DeliveryError why;

    RefusedAddressException(DeliveryError why) {
        super(why.name());
        this.why = why;
    }

    DeliveryError why() {
        return why;
    }
}

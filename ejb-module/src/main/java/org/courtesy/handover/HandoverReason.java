package org.courtesy.handover;

import java.util.Arrays;

/** Why a contact was not handed over, or not yet, besides what the gate says. */
enum HandoverReason {
    /** It is not held any more. */
    RESERVATION_ENDED,
    /** Its day has not come where the customer lives. */
    NOT_YET,
    /** The customer has no address on the channel that works. */
    NO_ADDRESS,
    /** The template names something that is not known of the customer. */
    TEXT_MISSING,
    /** The rules could not judge the customer. */
    NOT_JUDGED,
    /** The gateway is busy or away. */
    GATEWAY_LATER,
    /** The gateway will never take it. */
    GATEWAY_REFUSED,
    /** The gateway says that there is nobody at the address. */
    ADDRESS_UNDELIVERABLE;

    static boolean known(String code) {
        return Arrays.stream(values()).anyMatch(one -> one.name().equals(code));
    }
}

package org.courtesy.touchpoint;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;

/**
 * An address of a customer that does not work any more.
 *
 * @param address in small letters, numbers without blanks; null when the customer has none
 * @param since when it was found out
 * @param reason what the gateway gave as the reason; null when it gave none, or has said something else of that message since
 */
public record AddressTrouble(ContactChannel channel, String address, OffsetDateTime since, String reason) {}

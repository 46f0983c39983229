package org.courtesy.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.courtesy.fact.ContactChannel;

/**
 * An address that does not work any more.
 *
 * @param channel on which it does not
 * @param address in the form in which it is compared; empty when none was known
 */
@Embeddable
record UndeliverableAddress(
        @Enumerated(EnumType.STRING) ContactChannel channel,
        @Column(name = "address") String address,
        Instant since) {}

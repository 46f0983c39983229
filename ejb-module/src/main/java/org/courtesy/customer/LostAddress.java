package org.courtesy.customer;

import java.time.OffsetDateTime;
import java.util.Comparator;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.Instants;

/**
 * An address that does not work any more.
 *
 * @param address in small letters, numbers without blanks; null when the customer has none
 * @param since when it was found out
 */
public record LostAddress(ContactChannel channel, String address, OffsetDateTime since)
        implements Comparable<LostAddress> {

    private static final Comparator<LostAddress> ORDER =
            Comparator.comparing(LostAddress::channel).thenComparing(lost -> String.valueOf(lost.address));

    static LostAddress of(UndeliverableAddress row) {
        return new LostAddress(
                row.channel(), row.address().isEmpty() ? null : row.address(), Instants.utc(row.since()));
    }

    @Override
    public int compareTo(LostAddress other) {
        return ORDER.compare(this, other);
    }
}

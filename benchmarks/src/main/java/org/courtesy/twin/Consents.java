package org.courtesy.twin;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.courtesy.fact.Consent;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;

/**
 * What the consent ledger says for advertising on each channel: a set of faults, none for a valid consent. Of two sets the
 * greater number is the stricter.
 */
final class Consents {

    static final int MISSING = 1;
    static final int MAIL_PROOF_ONLY = 2;
    static final int UNPROVED = 4;
    static final int STALE = 8;
    static final int DENIED = 16;
    static final int WITHDRAWN = 32;

    private final Now now;
    private final PolicySnapshot policy;
    private final int[] faults = new int[ContactChannel.values().length];

    Consents(CustomerCase input, Now now, PolicySnapshot policy) {
        this.now = now;
        this.policy = policy;
        Arrays.fill(faults, MISSING);
        OffsetDateTime[] latest = new OffsetDateTime[faults.length];
        for (Consent entry : input.consents()) {
            if (entry.purpose() == Purpose.ADVERTISING && now.isPast(entry.at())) {
                int channel = entry.channel().ordinal();
                OffsetDateTime known = latest[channel];
                if (known == null || entry.at().isAfter(known)) {
                    latest[channel] = entry.at();
                    faults[channel] = faults(entry);
                } else if (entry.at().isEqual(known)) {
                    faults[channel] = Math.max(faults[channel], faults(entry));
                }
            }
        }
    }

    /** The faults of the deciding entry of a channel. */
    int of(ContactChannel channel) {
        return faults[channel.ordinal()];
    }

    private int faults(Consent entry) {
        if (entry.state() == ConsentState.WITHDRAWN) {
            return WITHDRAWN;
        }
        if (entry.state() == ConsentState.DENIED) {
            return DENIED;
        }
        if (!entry.productGroups().contains(ProductGroup.ENERGY) || !now.isAdultOn(now.dateOf(entry.at()))) {
            return MISSING;
        }
        return entry.state() == ConsentState.EXPIRED ? STALE : proof(entry) | age(entry);
    }

    private static int proof(Consent entry) {
        return switch (entry.proof()) {
            case NONE -> UNPROVED;
            case DOUBLE_OPT_IN_EMAIL ->
                switch (entry.channel()) {
                    case EMAIL, SMS, PUSH -> 0;
                    case PHONE -> MAIL_PROOF_ONLY;
                    default -> UNPROVED;
                };
            default -> 0;
        };
    }

    private int age(Consent entry) {
        OffsetDateTime last = entry.at();
        OffsetDateTime used = entry.lastUsedAt();
        if (now.isPast(used) && used.isAfter(last)) {
            last = used;
        }
        OffsetDateTime lost = last.atZoneSameInstant(now.zone())
                .plusMonths(policy.policy().consentStaleMonths())
                .toOffsetDateTime();
        return lost.isBefore(now.asOf()) ? STALE : 0;
    }
}

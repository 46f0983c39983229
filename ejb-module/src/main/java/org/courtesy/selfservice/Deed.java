package org.courtesy.selfservice;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Purpose;

/** What was done, before it is written down as a {@link CustomerAct}. */
record Deed(
        CustomerAct.Kind kind,
        Purpose purpose,
        ContactChannel channel,
        LocalDate firstDay,
        LocalDate lastDay,
        Integer most) {

    static Deed withdrawn(Purpose purpose, ContactChannel channel) {
        return new Deed(CustomerAct.Kind.CONSENT_WITHDRAWN, purpose, channel, null, null, null);
    }

    static Deed objected(ContactChannel channel) {
        return new Deed(CustomerAct.Kind.OBJECTED, Purpose.ADVERTISING, channel, null, null, null);
    }

    /** Something with the customer's wishes, which are now these. */
    static Deed wished(CustomerAct.Kind kind, Preference now) {
        return new Deed(
                kind, null, now.preferredChannel(), now.pausedFrom(), now.pausedTo(), now.maxAdvertisingPer30Days());
    }
}

package org.courtesy.demo;

import java.util.List;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.Objection;
import org.courtesy.touchpoint.RecordTouchpoint;

/**
 * One invented customer with everything that is known about them.
 *
 * @param touchpoints in the order in which they happened
 */
public record DemoCustomer(
        CustomerRecord customer,
        List<ConsentEntry> consents,
        List<Objection> objections,
        List<PromiseEntry> promises,
        List<RecordTouchpoint> touchpoints) {

    public DemoCustomer {
        consents = List.copyOf(consents);
        objections = List.copyOf(objections);
        promises = List.copyOf(promises);
        touchpoints = List.copyOf(touchpoints);
    }

    public String number() {
        return customer.customer().number();
    }
}

package org.courtesy.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.courtesy.consent.ConsentBatch;
import org.courtesy.consent.ConsentText;
import org.courtesy.consent.ConsentWords;
import org.courtesy.customer.CustomerBatch;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Purpose;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.TouchpointBatch;
import org.courtesy.worklist.Staff;
import org.courtesy.worklist.Team;

/** Stores some demo customers with everything that is known about them, in one transaction with the job's progress. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoPage {

    private static final Team TEAM = new Team("Kundenservice", 40, List.of("agent", "admin"), List.of());

    private static final ConsentText NEWSLETTER = new ConsentText(
            "NEWSLETTER-1",
            Purpose.ADVERTISING,
            List.of(ContactChannel.EMAIL, ContactChannel.SMS),
            List.of(ProductGroup.ENERGY),
            "Stadtwerke Musterstadt GmbH",
            "Ja, die Stadtwerke Musterstadt GmbH darf mir auf den unten genannten Wegen Angebote zu Strom, Gas und Wärme "
                    + "senden. Ich kann das jederzeit widerrufen.",
            "Ja, Stadtwerke Musterstadt GmbH må sende mig tilbud om el, gas og varme på de kanaler, der er nævnt nedenfor. "
                    + "Jeg kan til enhver tid trække det tilbage.",
            "Yes, Stadtwerke Musterstadt GmbH may send me offers of electricity, gas and heat by the ways named below. I can "
                    + "withdraw this at any time.",
            null,
            null,
            null);

    private final CustomerBatch customers;
    private final CustomerRegister register;
    private final ConsentBatch consents;
    private final ConsentWords words;
    private final TouchpointBatch touchpoints;
    private final Staff staff;
    private final DemoSweep sweep;

    /** For the container's proxy. */
    protected DemoPage() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    DemoPage(
            CustomerBatch customers,
            CustomerRegister register,
            ConsentBatch consents,
            ConsentWords words,
            TouchpointBatch touchpoints,
            Staff staff,
            DemoSweep sweep) {
        this.customers = customers;
        this.register = register;
        this.consents = consents;
        this.words = words;
        this.touchpoints = touchpoints;
        this.staff = staff;
        this.sweep = sweep;
    }

    /**
     * Stores a page.
     *
     * @param done customers stored with this page, of the whole utility
     * @param last whether it is the last page: then everybody is to be judged
     * @return whether the job is to go on
     */
    public boolean store(JobRun job, List<DemoCustomer> page, int done, boolean last) {
        customers.write(page.stream().map(DemoCustomer::customer).toList());
        Map<String, CustomerKey> keys =
                register.getAll(page.stream().map(DemoCustomer::number).toList());
        writeConsents(job, page, keys);
        writeTouchpoints(job, page, keys);
        if (last) {
            staff.found(TEAM);
            words.layDown(NEWSLETTER, job.requestedBy());
            sweep.submit();
        }
        return job.save(new Progress(Integer.toString(done), done, 0, null));
    }

    private void writeConsents(JobRun job, List<DemoCustomer> page, Map<String, CustomerKey> keys) {
        ConsentBatch.Session session = consents.open(keys.values());
        for (DemoCustomer demo : page) {
            CustomerKey key = keys.get(demo.number());
            demo.consents().forEach(entry -> session.append(key, entry, job.requestedBy()));
            demo.objections().forEach(objection -> session.object(key, objection, job.requestedBy()));
            demo.promises().forEach(promise -> session.promise(key, promise, job.requestedBy()));
        }
        session.flush();
    }

    private void writeTouchpoints(JobRun job, List<DemoCustomer> page, Map<String, CustomerKey> keys) {
        List<RecordTouchpoint> entries =
                page.stream().flatMap(demo -> demo.touchpoints().stream()).toList();
        TouchpointBatch.Session session = touchpoints.open(entries);
        entries.forEach(entry -> session.write(entry, keys.get(entry.customer()), job.requestedBy()));
        session.flush();
    }
}

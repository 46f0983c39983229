package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ContactFinding;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;

/** Contacts that people make out of turn: the same gate, asked and answered in one transaction with the recording. */
@ApplicationScoped
class ManualContacts {

    /** The source of touchpoints that people record at the desk. */
    static final String SOURCE = "desk";

    private final CustomerRegister customers;
    private final Reservations gate;
    private final TouchpointRecorder recorder;
    private final TouchpointRepository touchpoints;
    private final OverrideRepository overrides;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected ManualContacts() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    ManualContacts(
            CustomerRegister customers,
            Reservations gate,
            TouchpointRecorder recorder,
            TouchpointRepository touchpoints,
            OverrideRepository overrides,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.customers = customers;
        this.gate = gate;
        this.recorder = recorder;
        this.touchpoints = touchpoints;
        this.overrides = overrides;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public ManualAnswer make(String number, ManualContact contact) {
        CustomerKey customer = customers.lockShared(number).customer();
        RecordTouchpoint command = command(customer, contact);
        if (touchpoints.bySource(SOURCE, contact.id()).isPresent()) {
            return new ManualAnswer.Made(recorder.recordWith(command, customer), contact.overrideReason() != null);
        }
        ContactFinding answer = gate.ask(command, customer);
        boolean overridable = HousePolicy.all(answer.refusals());
        if (!answer.allowed() && !(overridable && contact.overrideReason() != null)) {
            return new ManualAnswer.Refused(answer.refusals(), answer.allowedFrom(), overridable);
        }
        RecordedTouchpoint recorded = recorder.recordWith(command, customer);
        if (!answer.allowed()) {
            TouchpointEntity row = touchpoints.bySource(SOURCE, contact.id()).orElseThrow();
            overrides.add(new ContactOverrideEntity(
                    ids.next(), row, answer.refusals(), contact.overrideReason(), clock.instant(), caller.name()));
        }
        return new ManualAnswer.Made(recorded, !answer.allowed());
    }

    private static RecordTouchpoint command(CustomerKey customer, ManualContact contact) {
        return RecordTouchpoint.ours(SOURCE, contact.id(), customer.number(), contact.type(), contact.channel())
                .purpose(contact.purpose())
                .status(TouchpointStatus.DONE)
                .note(contact.note())
                .build();
    }
}

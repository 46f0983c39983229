package org.courtesy.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.OverrideRepository.MadeKey;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Lets people contact customers out of turn, through the same gate as everything else, and shows what they set aside. */
@Stateless
@RolesAllowed({AGENT, APPROVER, ADMIN})
public class ContactService {

    private static final int LONGEST_REASON = 1000;

    private final ManualContacts contacts;
    private final OverrideRepository overrides;
    private final CurrentCaller caller;
    private final Clock clock;

    /** For the container's proxy. */
    protected ContactService() {
        this(null, null, null, null);
    }

    @Inject
    ContactService(ManualContacts contacts, OverrideRepository overrides, CurrentCaller caller, Clock clock) {
        this.contacts = contacts;
        this.overrides = overrides;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Makes a contact, if the gate allows it or a reason is given to set aside the house's own policy.
     *
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @RolesAllowed({AGENT, ADMIN})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.CONTACT_MADE)
    public ManualAnswer make(@About(SubjectKind.CUSTOMER) String customer, ManualContact contact) {
        new Checks()
                .required("type", contact.type())
                .required("channel", contact.channel())
                .longest("overrideReason", contact.overrideReason(), LONGEST_REASON)
                .done();
        return contacts.make(customer, contact);
    }

    /**
     * What was set aside, the latest first.
     *
     * @param unseen only what no team lead has seen yet
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @RolesAllowed({APPROVER, ADMIN})
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Page<ContactOverride> overrides(boolean unseen, String cursor, int limit) {
        MadeKey after = Cursor.read(
                        cursor, 2, key -> new MadeKey(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        return Cursor.page(overrides.list(unseen, after, Cursor.limit(limit) + 1), limit, found ->
                        new Object[] {found.row().madeAt, found.row().id})
                .map(OverrideRepository.Found::toOverride);
    }

    /**
     * Notes that a team lead has seen it; who made it is not asked, for nobody sees to their own.
     *
     * @param comment what to say to it, null: nothing
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.NotPermittedException on one's own
     */
    @RolesAllowed({APPROVER, ADMIN})
    @Audited(AuditAction.OVERRIDE_REVIEWED)
    public void seen(@About(SubjectKind.OVERRIDE) UUID id, String comment) {
        new Checks().longest("comment", comment, LONGEST_REASON).done();
        ContactOverrideEntity row =
                overrides.find(id).orElseThrow(() -> new NotFoundException("OVERRIDE", id.toString()));
        if (row.madeBy.equals(caller.name())) {
            throw new NotPermittedException("OWN_OVERRIDE", "Nobody sees to what they set aside themselves");
        }
        row.see(caller.name(), clock.instant(), comment);
    }
}

package org.courtesy.reservation;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.reservation.ReservationRepository.ReservedKey;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Lets other systems ask for a contact, hold it, and say what came of it. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class ReservationService {

    private final Slots slots;
    private final ReservationRepository rows;
    private final CustomerRegister customers;

    /** For the container's proxy. */
    protected ReservationService() {
        this(null, null, null);
    }

    @Inject
    ReservationService(Slots slots, ReservationRepository rows, CustomerRegister customers) {
        this.slots = slots;
        this.rows = rows;
        this.customers = customers;
    }

    /**
     * Holds a contact for person, household and premise at once, if the gate allows it; source and id hold it once.
     *
     * @throws org.courtesy.json.InvalidInputException with every wrong field
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.shared.ConflictException if source and id were used for another contact
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    @Audited(AuditAction.CONTACT_RESERVED)
    public ReserveAnswer reserve(@About(SubjectKind.CUSTOMER) String customer, ReserveContact command) {
        return slots.reserve(customer, command);
    }

    /**
     * Records the contact as one that took place and judges the customer anew. Once more gives the same answer.
     *
     * @throws org.courtesy.json.InvalidInputException with every wrong field
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.ConflictException if it is not held any more, or was confirmed otherwise
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.CONTACT_RESERVED)
    public UsedReservation confirm(
            @About(SubjectKind.CUSTOMER) String customer,
            @About(SubjectKind.RESERVATION) String id,
            ConfirmContact said) {
        return slots.confirm(customer, uuid(id), said == null ? ConfirmContact.PLAIN : said);
    }

    /**
     * Gives a contact back; once more changes nothing.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.ConflictException if the contact took place
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.CONTACT_RESERVED)
    public void release(@About(SubjectKind.CUSTOMER) String customer, @About(SubjectKind.RESERVATION) String id) {
        slots.release(customer, uuid(id));
    }

    /**
     * One reservation.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Reservation get(@About(SubjectKind.CUSTOMER) String number, String id) {
        CustomerKey customer = customers.get(number);
        return rows.find(uuid(id))
                .filter(row -> row.customerId() == customer.id())
                .map(row -> row.toView(customer))
                .orElseThrow(() -> new NotFoundException("RESERVATION", id));
    }

    /**
     * The customer's reservations, the latest first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Page<Reservation> of(@About(SubjectKind.CUSTOMER) String number, String cursor, int limit) {
        CustomerKey customer = customers.get(number);
        ReservedKey after = Cursor.read(
                        cursor, 2, key -> new ReservedKey(Instant.parse(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        return Cursor.page(rows.of(customer.id(), after, Cursor.limit(limit) + 1), limit, row ->
                        new Object[] {row.reservedAt(), row.id()})
                .map(row -> row.toView(customer));
    }

    private static UUID uuid(String id) {
        return Ids.parse(id).orElseThrow(() -> new NotFoundException("RESERVATION", id));
    }
}

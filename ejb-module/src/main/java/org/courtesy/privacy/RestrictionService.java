package org.courtesy.privacy;

import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.InputProblem;
import org.courtesy.json.Years;
import org.courtesy.outbox.EventData;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * Restriction of processing, Art. 18 GDPR: while it is in force only statutory notices go out and nothing is scored. What is set or
 * lifted counts at once. All methods throw {@link NotFoundException} for an unknown customer.
 */
@Stateless
@RolesAllowed(PRIVACY)
public class RestrictionService {

    private static final int LONGEST_REASON = 1_000;

    private final PrivacyRepository requests;
    private final PrivacyMarks marks;
    private final CustomerRegister customers;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected RestrictionService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    RestrictionService(
            PrivacyRepository requests,
            PrivacyMarks marks,
            CustomerRegister customers,
            Outbox outbox,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.marks = marks;
        this.customers = customers;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** How it stands with a customer. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Restriction get(@About(SubjectKind.CUSTOMER) String number) {
        return view(customers.get(number));
    }

    /**
     * Restricts the processing; the same once more changes nothing.
     *
     * @throws org.courtesy.json.InvalidInputException with every wrong field
     * @throws ConflictException if another restriction is in force
     */
    @Audited(AuditAction.CUSTOMER_RESTRICTED)
    public Restriction restrict(@About(SubjectKind.CUSTOMER) String number, Restrict wish) {
        CustomerKey customer = customers.lock(number);
        LocalDate today = customer.now(clock).toLocalDate();
        new Checks()
                .required("reason", wish.reason())
                .longest("reason", wish.reason(), LONGEST_REASON)
                .ensure(wish.reason() == null || Checks.storable(wish.reason()), "reason", InputProblem.BAD_CHARACTERS)
                .ensure(wish.since() == null || !wish.since().isAfter(today), "since", InputProblem.TOO_LARGE, today)
                .ensure(
                        wish.since() == null || wish.since().getYear() >= Years.FIRST,
                        "since",
                        InputProblem.TOO_SMALL,
                        Years.FIRST)
                .done();
        Optional<RestrictionEntity> current = inForce(customer).stream().findFirst();
        if (current.isEmpty()) {
            LocalDate since = wish.since() == null ? today : wish.since();
            requests.add(
                    new RestrictionEntity(ids.next(), customer, wish.reason(), since, clock.instant(), caller.name()));
            marks.changed(customer);
            tell(customer, true);
        } else if (!current.get().reason.equals(wish.reason())
                || wish.since() != null && !wish.since().equals(current.get().since)) {
            throw new ConflictException("CUSTOMER_RESTRICTED", "Another restriction is in force", number);
        }
        return view(customer);
    }

    /**
     * Lifts the restriction of the register.
     *
     * @param toldOn the day on which the person was told that it would be lifted, Art. 18 (3)
     * @throws org.courtesy.json.InvalidInputException unless the person was told
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.RESTRICTION_LIFTED)
    public Restriction lift(@About(SubjectKind.CUSTOMER) String number, LocalDate toldOn) {
        CustomerKey customer = customers.lock(number);
        LocalDate today = customer.now(clock).toLocalDate();
        List<RestrictionEntity> inForce = inForce(customer);
        if (inForce.isEmpty()) {
            throw new NotFoundException("RESTRICTION", number);
        }
        LocalDate since = inForce.get(inForce.size() - 1).since;
        new Checks()
                .required("toldOn", toldOn)
                .ensure(toldOn == null || !toldOn.isAfter(today), "toldOn", InputProblem.TOO_LARGE, today)
                .ensure(toldOn == null || !toldOn.isBefore(since), "toldOn", InputProblem.BEFORE_ITS_START, "since")
                .done();
        // Two may be in force after a merge.
        inForce.forEach(row -> row.lift(toldOn, clock.instant(), caller.name()));
        marks.changed(customer);
        tell(customer, customers.restrictedElsewhere(customer));
        return view(customer);
    }

    /** Whoever holds something of the person has to hear of it, Art. 19. */
    private void tell(CustomerKey customer, boolean restricted) {
        outbox.tell(
                EventType.CUSTOMER_RESTRICTION,
                customer.number(),
                () -> new EventData()
                        .about(customer.number())
                        .with("restricted", restricted)
                        .with("at", customer.now(clock)));
    }

    private List<RestrictionEntity> inForce(CustomerKey customer) {
        return requests.restrictions(customer.id()).stream()
                .filter(row -> row.liftedAt == null)
                .toList();
    }

    private Restriction view(CustomerKey customer) {
        boolean elsewhere = customers.restrictedElsewhere(customer);
        List<RestrictionEntity> all = requests.restrictions(customer.id());
        Restriction.Period current = all.stream()
                .filter(row -> row.liftedAt == null)
                .reduce((later, earlier) -> earlier)
                .map(row -> row.toPeriod(customer))
                .orElse(null);
        return new Restriction(
                customer.number(),
                elsewhere || current != null,
                elsewhere,
                current,
                all.stream()
                        .filter(row -> row.liftedAt != null)
                        .map(row -> row.toPeriod(customer))
                        .toList());
    }
}

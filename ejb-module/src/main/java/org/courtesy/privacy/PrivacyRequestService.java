package org.courtesy.privacy;

import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.consent.ConsentBook;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerReader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.CustomerRow;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Purpose;
import org.courtesy.json.InputProblem;
import org.courtesy.json.Years;
import org.courtesy.privacy.PrivacyRepository.Named;
import org.courtesy.privacy.PrivacyRepository.Place;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * The register of what data subjects ask for, with the days on which they are owed an answer. Every change is followed by a decision
 * on the customer in the same transaction: an open request pauses advertising. All methods throw {@link NotFoundException} for an
 * unknown customer or request.
 */
@Stateless
@RolesAllowed(PRIVACY)
public class PrivacyRequestService {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_REASON = 1_000;

    private final PrivacyRepository requests;
    private final PrivacyMarks marks;
    private final CustomerRegister customers;
    private final CustomerReader reader;
    private final ConsentBook consents;
    private final CurrentCaller caller;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected PrivacyRequestService() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    PrivacyRequestService(
            PrivacyRepository requests,
            PrivacyMarks marks,
            CustomerRegister customers,
            CustomerReader reader,
            ConsentBook consents,
            CurrentCaller caller,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.marks = marks;
        this.customers = customers;
        this.reader = reader;
        this.consents = consents;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Puts a request down; customers tell the hotline too. An objection counts at once, whenever it is answered.
     *
     * @throws org.courtesy.json.InvalidInputException with every wrong field
     */
    @RolesAllowed({AGENT, PRIVACY})
    @Audited(AuditAction.REQUEST_RECORDED)
    public PrivacyRequest record(@About(SubjectKind.CUSTOMER) String number, RecordRequest wish) {
        CustomerKey customer = customers.lock(number);
        LocalDate today = today(customer);
        LocalDate received = wish.receivedOn() == null ? today : wish.receivedOn();
        new Checks()
                .required("kind", wish.kind())
                .required("channel", wish.channel())
                .longest("note", wish.note(), LONGEST_TEXT)
                .ensure(wish.note() == null || Checks.storable(wish.note()), "note", InputProblem.BAD_CHARACTERS)
                .ensure(!received.isAfter(today), "receivedOn", InputProblem.TOO_LARGE, today)
                .ensure(received.getYear() >= Years.FIRST, "receivedOn", InputProblem.TOO_SMALL, Years.FIRST)
                .ensure(
                        wish.objectedChannel() == null || wish.kind() == RequestKind.OBJECTION,
                        "objectedChannel",
                        InputProblem.CONTRADICTS,
                        "kind")
                .done();
        RequestEntity row = new RequestEntity(ids.next(), customer, wish, received, clock.instant(), caller.name());
        requests.add(row);
        if (wish.kind() == RequestKind.OBJECTION) {
            consents.object(customer, new Objection(Purpose.ADVERTISING, wish.objectedChannel(), null), caller.name());
        }
        marks.changed(customer);
        return find(row.id.toString());
    }

    /** What a customer has asked for, the latest first. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public List<PrivacyRequest> of(@About(SubjectKind.CUSTOMER) String number) {
        CustomerKey customer = customers.get(number);
        LocalDate today = today(customer);
        return requests.of(customer.id()).stream()
                .map(row -> row.request().toView(customer, row.name(), today))
                .toList();
    }

    /**
     * The requests that are looked for, the next due first.
     *
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @Audited(AuditAction.REQUESTS_SEEN)
    public Page<PrivacyRequest> list(RequestFilter filter, String cursor, int limit) {
        Place after = Cursor.read(
                        cursor, 2, parts -> new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1))))
                .orElse(null);
        List<Named> found = requests.due(filter, after, Cursor.limit(limit) + 1);
        Map<String, CustomerKey> keys =
                customers.getAll(found.stream().map(Named::customer).toList());
        return Cursor.page(found, limit, row -> new Object[] {row.request().dueOn, row.request().id})
                .map(row -> view(row, keys.get(row.customer())));
    }

    /** One request. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public PrivacyRequest get(String id) {
        return find(id);
    }

    /** The first customers found by the words given: requests come with a name, and no other page lets their protector in. */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public List<CustomerRow> find(String query, int limit) {
        return reader.find(query, limit);
    }

    /** How a customer is called; the number when no name is known. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public String nameOf(@About(SubjectKind.CUSTOMER) String number) {
        CustomerKey customer = customers.get(number);
        String name = requests.nameOf(customer.id());
        return name.isEmpty() ? customer.number() : name;
    }

    /** Whether another system says that the customer has asked for something, which only that system can close. */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public boolean asksElsewhere(@About(SubjectKind.CUSTOMER) String number) {
        return customers.asksElsewhere(customers.get(number));
    }

    /**
     * Takes two months more for the answer.
     *
     * @throws org.courtesy.json.InvalidInputException unless the person was told why within the first month
     * @throws ConflictException if it was extended before or is closed
     */
    @Audited(AuditAction.REQUEST_EXTENDED)
    public PrivacyRequest extend(@About(SubjectKind.REQUEST) String id, ExtendRequest wish) {
        Held held = hold(id);
        RequestEntity row = held.request();
        LocalDate told = wish.toldOn() == null ? held.today() : wish.toldOn();
        new Checks()
                .required("reason", wish.reason())
                .longest("reason", wish.reason(), LONGEST_REASON)
                .ensure(wish.reason() == null || Checks.storable(wish.reason()), "reason", InputProblem.BAD_CHARACTERS)
                .ensure(!told.isAfter(held.today()), "toldOn", InputProblem.TOO_LARGE, held.today())
                .ensure(!told.isBefore(row.receivedOn), "toldOn", InputProblem.BEFORE_ITS_START, "receivedOn")
                .ensure(
                        told.isAfter(held.today()) || !told.isAfter(row.lastDayToExtend()),
                        "toldOn",
                        InputProblem.TOO_LARGE,
                        row.lastDayToExtend())
                .done();
        if (row.state == RequestState.EXTENDED) {
            throw new ConflictException("PRIVACY_REQUEST_EXTENDED", "It was extended before", id);
        }
        row.extend(told, wish.reason());
        marks.changed(held.customer());
        return find(id);
    }

    /** The person was answered. */
    @Audited(AuditAction.REQUEST_CLOSED)
    public PrivacyRequest answer(@About(SubjectKind.REQUEST) String id, CloseRequest end) {
        return close(id, RequestState.ANSWERED, end);
    }

    /**
     * The person was told that and why the request is not complied with.
     *
     * @throws org.courtesy.json.InvalidInputException without a reason
     */
    @Audited(AuditAction.REQUEST_CLOSED)
    public PrivacyRequest refuse(@About(SubjectKind.REQUEST) String id, CloseRequest end) {
        return close(id, RequestState.REFUSED, end);
    }

    /** The person took it back; an objection that counts since stays. */
    @Audited(AuditAction.REQUEST_CLOSED)
    public PrivacyRequest withdraw(@About(SubjectKind.REQUEST) String id, CloseRequest end) {
        return close(id, RequestState.WITHDRAWN, end);
    }

    private PrivacyRequest close(String id, RequestState state, CloseRequest end) {
        Held held = hold(id);
        RequestEntity row = held.request();
        LocalDate on = end.on() == null ? held.today() : end.on();
        Checks checks = new Checks()
                .longest("outcome", end.outcome(), LONGEST_TEXT)
                .ensure(end.outcome() == null || Checks.storable(end.outcome()), "outcome", InputProblem.BAD_CHARACTERS)
                .ensure(!on.isAfter(held.today()), "on", InputProblem.TOO_LARGE, held.today())
                .ensure(!on.isBefore(row.receivedOn), "on", InputProblem.BEFORE_ITS_START, "receivedOn");
        if (state == RequestState.REFUSED) {
            checks.required("outcome", end.outcome());
        }
        checks.done();
        row.close(state, on, end.outcome(), clock.instant(), caller.name());
        marks.changed(held.customer());
        return find(id);
    }

    /** A request that waits for an answer, its customer locked, and the day there. */
    private record Held(RequestEntity request, CustomerKey customer, LocalDate today) {}

    private Held hold(String id) {
        Named found = named(id);
        CustomerKey customer = customers.lock(found.customer());
        RequestEntity row = requests.again(found.request());
        if (!row.state.waiting()) {
            throw new ConflictException("PRIVACY_REQUEST_CLOSED", "It was closed before", id);
        }
        return new Held(row, customer, today(customer));
    }

    private PrivacyRequest find(String id) {
        Named row = named(id);
        return view(row, customers.get(row.customer()));
    }

    private Named named(String id) {
        return Ids.parse(id).flatMap(requests::find).orElseThrow(() -> new NotFoundException("PRIVACY_REQUEST", id));
    }

    private PrivacyRequest view(Named row, CustomerKey customer) {
        return row.request().toView(customer, row.name(), today(customer));
    }

    private LocalDate today(CustomerKey customer) {
        return customer.now(clock).toLocalDate();
    }
}

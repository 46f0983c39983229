package org.courtesy.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.courtesy.customer.CustomerRepository.Found;
import org.courtesy.customer.CustomerRepository.SortKey;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Finds, shows and changes customers. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class CustomerService {

    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final CustomerRegister register;
    private final Iterable<CustomerFollower> followers;

    /** For the container's proxy. */
    protected CustomerService() {
        this(null, null, null, (Iterable<CustomerFollower>) null);
    }

    @Inject
    CustomerService(
            CustomerRepository customers,
            CustomerWriter writer,
            CustomerRegister register,
            @Any Instance<CustomerFollower> followers) {
        this(customers, writer, register, (Iterable<CustomerFollower>) followers);
    }

    CustomerService(
            CustomerRepository customers,
            CustomerWriter writer,
            CustomerRegister register,
            Iterable<CustomerFollower> followers) {
        this.customers = customers;
        this.writer = writer;
        this.register = register;
        this.followers = followers;
    }

    /**
     * Customers whose name, number, contract or meter number, telephone number, e-mail address or postal code begins like
     * the words given, without regard to case and accents, ordered by name.
     *
     * @param query what was typed; null or blank finds everybody
     * @param cursor {@link Page#next()} of the page before, null for the first
     * @param limit most entries of the page, 1..500
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public Page<CustomerRow> search(String query, String cursor, int limit) {
        SortKey after = Cursor.read(cursor, 2, key -> new SortKey(key.get(0), Long.parseLong(key.get(1))))
                .orElse(null);
        List<Found> found = customers.search(SearchTerms.wanted(query), after, Cursor.limit(limit) + 1);
        return Cursor.page(found, limit, row -> new Object[] {row.sortName(), row.id()})
                .map(Found::toRow);
    }

    /**
     * The customer with that number.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public StoredCustomer get(@About(SubjectKind.CUSTOMER) String number) {
        return writer.read(customers.find(number).orElseThrow(() -> new NotFoundException("CUSTOMER", number)));
    }

    /**
     * Creates or changes a customer with everything that belongs to them, in one transaction. Who was judged before is judged anew
     * with what was put right.
     *
     * @param number the customer's, or a former one that stands for them
     * @param expectedVersion version the change is based on; null only when the customer does not exist yet
     * @throws org.courtesy.json.InvalidInputException if the record contradicts itself
     * @throws org.courtesy.shared.PreconditionRequiredException if the customer exists and no version is given
     * @throws org.courtesy.shared.PreconditionFailedException if the version is not the stored one
     * @throws org.courtesy.shared.ConflictException if a contract or external id belongs to another customer
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public StoredCustomer put(@About(SubjectKind.CUSTOMER) String number, CustomerRecord body, Long expectedVersion) {
        Optional<String> current = customers.aliases().current(number);
        if (current.isEmpty()) {
            CustomerChecks.check(number, body);
            return judged(writer.put(number, body, expectedVersion));
        }
        CustomerRecord renumbered = renumbered(number, body, current.get());
        CustomerChecks.check(current.get(), renumbered);
        return judged(writer.put(current.get(), renumbered, expectedVersion));
    }

    /** The row was written, so whoever decides on the customer waits for this transaction. */
    private StoredCustomer judged(StoredCustomer stored) {
        if (!stored.created()) {
            CustomerKey customer = register.get(stored.body().customer().number());
            followers.forEach(follower -> follower.corrected(customer));
        }
        return stored;
    }

    /** Whether a record sent under a number may bear another one: that of the customer for whom the former stands. */
    @NotAudited("says yes or no of two numbers that the caller has")
    public boolean standsFor(String number, String current) {
        return current != null && customers.aliases().current(number).equals(Optional.of(current));
    }

    private static CustomerRecord renumbered(String former, CustomerRecord body, String current) {
        if (body.customer() == null || !former.equals(body.customer().number())) {
            return body;
        }
        ObjectNode tree = CaseJson.tree(body);
        tree.withObject("/customer").put("number", current);
        return CaseJson.read(tree, CustomerRecord.class);
    }

    /**
     * Notes that a customer lives in another household from now on; limits of contact are shared with the new one.
     *
     * @param household null or blank: in none
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.json.InvalidInputException on an id that is too long
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public StoredCustomer moveTo(@About(SubjectKind.CUSTOMER) String number, String household) {
        String id = household == null || household.isBlank() ? null : household.strip();
        if (id != null) {
            CustomerChecks.check(id, new HouseholdRef(id, null));
        }
        return judged(
                writer.moveTo(customers.lock(number).orElseThrow(() -> new NotFoundException("CUSTOMER", number)), id));
    }
}

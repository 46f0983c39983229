package org.courtesy.customer;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Premise;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Constraints;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.Tagged;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/**
 * Contracts, premises and households for systems that send them apart from their customers.
 *
 * <p>They have no versions: a change names the checksum of what it is based on. Creating needs none. Every change throws
 * {@link PreconditionRequiredException} where the thing exists and no checksum is named, {@link PreconditionFailedException}
 * where it is another one, {@link InvalidInputException} with all that is wrong.
 */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class PartService {

    private static final String CONTRACT = "CONTRACT";
    private static final String PREMISE = "PREMISE";
    private static final String HOUSEHOLD = "HOUSEHOLD";

    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final CustomerRegister register;
    private final Iterable<CustomerFollower> followers;

    /** For the container's proxy. */
    protected PartService() {
        this(null, null, null, (Iterable<CustomerFollower>) null);
    }

    @Inject
    PartService(
            CustomerRepository customers,
            CustomerWriter writer,
            CustomerRegister register,
            @Any Instance<CustomerFollower> followers) {
        this(customers, writer, register, (Iterable<CustomerFollower>) followers);
    }

    PartService(
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
     * A contract with the number of its customer.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Tagged<CustomerContract> contract(String number) {
        return Tagged.of(stored(number).orElseThrow(() -> new NotFoundException(CONTRACT, number)), false);
    }

    /**
     * A premise.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Tagged<Premise> premise(@About(SubjectKind.PREMISE) String id) {
        return Tagged.of(
                customers.findPremise(id).map(writer::read).orElseThrow(() -> new NotFoundException(PREMISE, id)),
                false);
    }

    /**
     * A household.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Tagged<HouseholdRef> household(@About(SubjectKind.HOUSEHOLD) String id) {
        return Tagged.of(
                customers.findHousehold(id).map(writer::read).orElseThrow(() -> new NotFoundException(HOUSEHOLD, id)),
                false);
    }

    /**
     * Creates or replaces a contract. One that exists may leave its customer out. A customer who was judged before is judged anew.
     *
     * @param expected checksum of what the change is based on, null to create
     * @throws NotFoundException if there is no such customer
     * @throws ConflictException if the contract belongs to another customer
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public Tagged<CustomerContract> put(String number, CustomerContract body, String expected) {
        Contract contract = checked(number, body);
        String owner = stored(number).map(CustomerContract::customer).orElse(body.customer());
        if (owner == null) {
            throw new InvalidInputException(FieldError.of("customer", InputProblem.MISSING));
        }
        CustomerEntity customer = customers.lock(owner).orElseThrow(() -> new NotFoundException("CUSTOMER", owner));
        Optional<CustomerContract> before = stored(number);
        permit(CONTRACT, number, before.orElse(null), expected);
        if (body.customer() != null
                && !body.customer().equals(owner)
                && !customers.aliases().current(body.customer()).equals(Optional.of(owner))) {
            throw CustomerWriter.contractOfAnother(number);
        }
        writer.putContract(customer, contract);
        CustomerKey key = register.get(owner);
        followers.forEach(follower -> follower.corrected(key));
        return Tagged.of(new CustomerContract(owner, contract), before.isEmpty());
    }

    /**
     * Creates or replaces a premise; customers refer to it by its id.
     *
     * @param expected checksum of what the change is based on, null to create
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public Tagged<Premise> put(@About(SubjectKind.PREMISE) String id, Premise body, String expected) {
        CustomerChecks.check(id, body);
        customers.lockShared(null, id, id);
        Premise before = customers.findPremise(id).map(writer::read).orElse(null);
        permit(PREMISE, id, before, expected);
        return Tagged.of(guarded(PREMISE, id, () -> writer.putPremise(id, body)), before == null);
    }

    /**
     * Creates a household, or says what advertising its members got from elsewhere.
     *
     * @param expected checksum of what the change is based on, null to create
     */
    @Audited(AuditAction.CUSTOMER_CHANGED)
    public Tagged<HouseholdRef> put(@About(SubjectKind.HOUSEHOLD) String id, HouseholdRef body, String expected) {
        CustomerChecks.check(id, body);
        customers.lockShared(id, null, id);
        HouseholdRef before = customers.findHousehold(id).map(writer::read).orElse(null);
        permit(HOUSEHOLD, id, before, expected);
        return Tagged.of(guarded(HOUSEHOLD, id, () -> writer.putHousehold(id, body)), before == null);
    }

    private Optional<CustomerContract> stored(String number) {
        return customers.contracts(List.of(number)).stream()
                .findFirst()
                .map(row ->
                        new CustomerContract(customers.find(row.customerId()).orElseThrow().number, row.toFact()));
    }

    /** The contract of the body under the number of its address. */
    private static Contract checked(String number, CustomerContract body) {
        if (body.contract() == null) {
            throw new InvalidInputException(FieldError.of("contract", InputProblem.MISSING));
        }
        String own = body.contract().number();
        if (own != null && !own.equals(number)) {
            throw new InvalidInputException(FieldError.of("contract.number", InputProblem.NOT_ACCEPTED));
        }
        Contract contract = own != null
                ? body.contract()
                : CaseJson.read(CaseJson.tree(body.contract()).put("number", number), Contract.class);
        CustomerChecks.check("contract", contract);
        return contract;
    }

    private static void permit(String what, String id, Object before, String expected) {
        if (before == null && expected == null) {
            return;
        }
        if (expected == null) {
            throw new PreconditionRequiredException(what, id);
        }
        if (before == null || !CaseJson.sha256Of(before).equals(expected)) {
            throw new PreconditionFailedException("RECORD_CHANGED", id + " is not what it was when it was read", id);
        }
    }

    /** Somebody else may have created the same thing a moment ago. */
    private <T> T guarded(String what, String id, Supplier<T> change) {
        try {
            T done = change.get();
            customers.flush();
            return done;
        } catch (PersistenceException e) {
            if (Constraints.violated(e, "pk_premise") || Constraints.violated(e, "pk_household")) {
                throw new PreconditionRequiredException(what, id);
            }
            throw e;
        }
    }
}

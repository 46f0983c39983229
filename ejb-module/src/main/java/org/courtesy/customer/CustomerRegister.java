package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Checks;
import org.courtesy.shared.NotFoundException;

/** Tells other features which customer they deal with. Runs in the caller's transaction. */
@ApplicationScoped
public class CustomerRegister {

    /** Channels on which a message needs an address of the customer's. */
    private static final Set<ContactChannel> ADDRESSED =
            Set.of(ContactChannel.EMAIL, ContactChannel.PHONE, ContactChannel.SMS, ContactChannel.POST);

    private final CustomerRepository customers;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected CustomerRegister() {
        this(null, null);
    }

    @Inject
    CustomerRegister(CustomerRepository customers, LiveRules rules) {
        this.customers = customers;
        this.rules = rules;
    }

    /**
     * The customer with that number.
     *
     * @throws NotFoundException if there is none
     */
    public CustomerKey get(String number) {
        return key(customers.find(number).orElseThrow(() -> unknown(number)));
    }

    /**
     * The customer of a row.
     *
     * @throws NotFoundException if there is none
     */
    public CustomerKey get(long id) {
        return key(customers.find(id).orElseThrow(() -> unknown(Long.toString(id))));
    }

    /**
     * The customer with that number, locked until the transaction ends: whoever decides on or writes to one customer does
     * it one after the other.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.UnavailableException if others hold it for too long
     */
    public CustomerKey lock(String number) {
        return key(customers.lock(number).orElseThrow(() -> unknown(number)));
    }

    /**
     * The same, with something asked in the same go. What others commit while the lock is waited for is missing in the answer: it
     * saves work, and settles only what a unique key settles as well.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.UnavailableException if others hold it for too long
     */
    public HeldCustomer lock(String number, Aside aside) {
        CustomerRepository.Held held = customers.lock(number, aside).orElseThrow(() -> unknown(number));
        return new HeldCustomer(key(held.customer()), held.answer());
    }

    /**
     * The customer with that number, locked together with the household and the premise: whoever reserves a contact for
     * one of those who live together does it one after the other. The order of locking is the same for everybody.
     *
     * @throws NotFoundException if there is none
     * @throws org.courtesy.shared.UnavailableException if others hold one of them for too long
     */
    public SharedKey lockShared(String number) {
        CustomerEntity before = customers.find(number).orElseThrow(() -> unknown(number));
        String household = before.householdId;
        String premise = before.premiseId;
        customers.lockShared(household, premise, number);
        return new SharedKey(lock(number), household, premise);
    }

    /** Locks customers until the transaction ends, in the order of their keys. */
    public void lockAll(Collection<Long> ids) {
        customers.lockAll(ids);
    }

    /** Those customers that exist, by the number asked for, which may be a former one; with few queries. */
    public Map<String, CustomerKey> getAll(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, CustomerKey> found = new HashMap<>();
        customers.findAll(numbers).forEach(row -> found.put(row.number, key(row)));
        List<String> former =
                numbers.stream().filter(number -> !found.containsKey(number)).toList();
        customers.aliases().current(former).forEach((number, current) -> found.put(number, found.get(current)));
        return found;
    }

    /**
     * The customer whom another system calls so, by the record or by one that was merged into it.
     *
     * @throws NotFoundException if there is none
     */
    public CustomerKey get(ExternalId id) {
        CustomerKey found = getAllByExternalId(List.of(id)).get(id);
        if (found == null) {
            throw unknown(id.system() + " " + id.id());
        }
        return found;
    }

    /** Those customers that exist, by their ids in other systems; with few queries. */
    public Map<ExternalId, CustomerKey> getAllByExternalId(Collection<ExternalId> wanted) {
        Set<String> ids =
                wanted.stream().map(ExternalId::id).filter(Checks::storable).collect(Collectors.toSet());
        Map<ExternalId, CustomerKey> found = new HashMap<>();
        customers.byExternalIds(ids).forEach((id, row) -> found.put(id, key(row)));
        found.keySet().retainAll(Set.copyOf(wanted));
        return found;
    }

    /** The numbers of the customer's contracts. */
    public Set<String> contractsOf(CustomerKey customer) {
        return customers.contractsOf(Set.of(customer.id())).stream()
                .map(ContractEntity::number)
                .collect(Collectors.toSet());
    }

    /** What the customer wishes. */
    public Preference preference(String number) {
        return CustomerMapper.preference(customers.find(number).orElseThrow(() -> unknown(number)));
    }

    /** Replaces the customer's wishes; the customer's version grows. */
    public void prefer(String number, Preference preference, Instant now) {
        CustomerEntity row = customers.lock(number).orElseThrow(() -> unknown(number));
        CustomerMapper.fillPreference(row, preference);
        row.changedAt = now;
    }

    /**
     * Notes whether the customer recommends us, unless a later answer is known; the customer's version grows.
     *
     * @param nps 0..10
     * @param on day of the answer
     */
    public void recommends(String number, int nps, LocalDate on, Instant now) {
        CustomerEntity row = customers.lock(number).orElseThrow(() -> unknown(number));
        boolean later = row.npsAt != null && row.npsAt.isAfter(on);
        if (!later && !(Integer.valueOf(nps).equals(row.nps) && on.equals(row.npsAt))) {
            row.nps = nps;
            row.npsAt = on;
            row.changedAt = now;
        }
    }

    /**
     * Notes for a customer who is locked what the register of data subjects says: apart from what other systems send, which
     * neither sets nor clears it. The customer's version grows.
     *
     * @param requestOn from which day the month runs within which the person wants an answer; null: no request is open
     * @param restrictedOn since when the data may only be kept; null: they may be used
     */
    public void note(CustomerKey customer, LocalDate requestOn, LocalDate restrictedOn, Instant now) {
        CustomerEntity row = customers.find(customer.id()).orElseThrow(() -> unknown(customer.number()));
        if (!Objects.equals(row.privacyRequestOn, requestOn)
                || !Objects.equals(row.privacyRestrictedOn, restrictedOn)) {
            row.privacyRequestOn = requestOn;
            row.privacyRestrictedOn = restrictedOn;
            row.changedAt = now;
        }
    }

    /** Whether another system says that the data of a customer may only be kept, whatever the register says. */
    public boolean restrictedElsewhere(CustomerKey customer) {
        return customers.find(customer.id()).orElseThrow(() -> unknown(customer.number())).restricted;
    }

    /** Whether another system says that a request of the customer is open, whatever the register says. */
    public boolean asksElsewhere(CustomerKey customer) {
        return customers.find(customer.id()).orElseThrow(() -> unknown(customer.number())).dataSubjectRequestOpen;
    }

    /**
     * Notes that an address of a customer who is locked does not work any more; the customer's version grows. A telephone number
     * that there is not takes no short messages either.
     *
     * @param channel one that has addresses: telephone, short message, e-mail, post
     * @param address null: the first that the customer has
     * @return whether that is news
     */
    public boolean lost(CustomerKey customer, ContactChannel channel, String address, Instant now) {
        CustomerEntity row = customers.find(customer.number()).orElseThrow(() -> unknown(customer.number()));
        boolean news = ADDRESSED.contains(channel) && Reachability.lose(row, channel, address, now);
        if (news && channel == ContactChannel.PHONE) {
            Reachability.lose(row, ContactChannel.SMS, address, now);
        }
        return news;
    }

    /** The addresses of a customer that do not work any more, by channel. */
    public List<LostAddress> lostAddresses(CustomerKey customer) {
        CustomerEntity row = customers.find(customer.number()).orElseThrow(() -> unknown(customer.number()));
        return row.undeliverable.stream().map(LostAddress::of).sorted().toList();
    }

    /** Notes that an address works after all. */
    public void regained(CustomerKey customer, ContactChannel channel, String address) {
        CustomerEntity row = customers.find(customer.number()).orElseThrow(() -> unknown(customer.number()));
        Reachability.regain(row, channel, address);
        if (channel == ContactChannel.PHONE) {
            Reachability.regain(row, ContactChannel.SMS, address);
        }
    }

    private CustomerKey key(CustomerEntity row) {
        ZoneId zone = row.timeZone == null ? rules.policy().countries().zone(row.country) : ZoneId.of(row.timeZone);
        return new CustomerKey(row.id, row.number, zone, row.country, row.kind);
    }

    private static NotFoundException unknown(String number) {
        return new NotFoundException("CUSTOMER", number);
    }
}

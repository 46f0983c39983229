package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.shared.NotFoundException;

/** Tells other features what is stored of a customer. Runs in the caller's transaction. */
@ApplicationScoped
public class CustomerReader {

    private final CustomerRepository customers;
    private final CustomerWriter writer;

    /** For the container's proxy. */
    protected CustomerReader() {
        this(null, null);
    }

    @Inject
    CustomerReader(CustomerRepository customers, CustomerWriter writer) {
        this.customers = customers;
        this.writer = writer;
    }

    /**
     * Everything stored of a customer.
     *
     * @throws NotFoundException if there is no such customer any more
     */
    public CustomerRecord get(CustomerKey customer) {
        return customers
                .find(customer.number())
                .map(row -> writer.read(row).body())
                .orElseThrow(() -> new NotFoundException("CUSTOMER", customer.number()));
    }

    /** The first customers found by the words given, as {@link CustomerService#search} finds them. */
    public List<CustomerRow> find(String query, int limit) {
        return customers.search(SearchTerms.wanted(query), null, limit).stream()
                .map(CustomerRepository.Found::toRow)
                .toList();
    }

    /** Where a message on a channel that has addresses of mail or numbers goes: the first that is not known to be lost. */
    public Optional<String> addressOn(CustomerKey customer, ContactChannel channel) {
        return customers.find(customer.number()).flatMap(row -> Reachability.usable(row, channel));
    }
}

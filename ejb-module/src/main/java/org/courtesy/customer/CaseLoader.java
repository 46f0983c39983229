package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;
import org.courtesy.metric.DecisionMeter;
import org.courtesy.metric.Metrics;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.RowQuery;

/**
 * Loads everything known about customers as of an instant, with one query per table however many they are, and all of them asked
 * at once: ADR 51. Joins the caller's transaction, or has one of its own.
 */
@ApplicationScoped
@Transactional
public class CaseLoader {

    private final CustomerRepository customers;
    private final Iterable<CasePart> parts;
    private final DecisionMeter meter;

    /** For the container's proxy. */
    protected CaseLoader() {
        this.customers = null;
        this.parts = null;
        this.meter = null;
    }

    @Inject
    CaseLoader(CustomerRepository customers, @Any Instance<CasePart> parts, Metrics metrics) {
        this(customers, parts, metrics.decisions());
    }

    CaseLoader(CustomerRepository customers, Iterable<CasePart> parts, DecisionMeter meter) {
        this.customers = customers;
        this.parts = parts;
        this.meter = meter;
    }

    /**
     * The case of one customer.
     *
     * @param assessed the touchpoint being assessed, null if there is none
     * @throws NotFoundException if there is no such customer
     */
    public CustomerCase load(String number, OffsetDateTime asOf, Touchpoint assessed) {
        return meter.loaded(() -> one(customers.findAll(Set.of(number)), number, asOf, assessed, List.of()));
    }

    /** The same of a customer who was read or locked in this transaction, and need not be read again. */
    public CustomerCase load(CustomerKey customer, OffsetDateTime asOf, Touchpoint assessed) {
        return load(customer, asOf, assessed, List.of());
    }

    /**
     * The same, with what the caller wants to know besides: it is asked in the same go and read when the case is there.
     */
    public CustomerCase load(CustomerKey customer, OffsetDateTime asOf, Touchpoint assessed, List<RowQuery> besides) {
        return meter.loaded(
                () -> one(customers.find(customer.id()).stream().toList(), customer.number(), asOf, assessed, besides));
    }

    private CustomerCase one(
            List<CustomerEntity> found,
            String number,
            OffsetDateTime asOf,
            Touchpoint assessed,
            List<RowQuery> besides) {
        return drafts(found, asOf, besides)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("CUSTOMER", number))
                .toCase(asOf, assessed);
    }

    /** The cases of many customers by number; numbers that do not exist are missing in the answer. */
    public Map<String, CustomerCase> loadAll(Collection<String> numbers, OffsetDateTime asOf) {
        return drafts(numbers.isEmpty() ? List.of() : customers.findAll(numbers), asOf, List.of())
                .map(draft -> draft.toCase(asOf, null))
                .collect(Collectors.toMap(loaded -> loaded.customer().number(), Function.identity()));
    }

    private Stream<CaseDraft> drafts(List<CustomerEntity> found, OffsetDateTime asOf, List<RowQuery> besides) {
        if (found.isEmpty()) {
            return Stream.empty();
        }
        CaseDrafts drafts = new CaseDrafts(found, asOf.toInstant());
        List<RowQuery> queries = new ArrayList<>(new CustomerPart().queries(drafts));
        parts.forEach(part -> queries.addAll(part.queries(drafts)));
        queries.addAll(besides);
        customers.read(queries);
        return drafts.all().stream();
    }
}

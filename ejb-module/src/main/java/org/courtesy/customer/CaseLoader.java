package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;
import org.courtesy.metric.DecisionMeter;
import org.courtesy.metric.Metrics;
import org.courtesy.shared.NotFoundException;

/** Loads everything known about customers as of an instant, with one query per table however many they are. */
@ApplicationScoped
public class CaseLoader {

    /** How long advertising counts that a household or premise got from elsewhere, from the day it was reported. */
    static final Duration REPORT_COUNTS = Duration.ofDays(30);

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
        return meter.loaded(() -> one(customers.findAll(Set.of(number)), number, asOf, assessed));
    }

    /** The same of a customer who was read or locked in this transaction, and need not be read again. */
    public CustomerCase load(CustomerKey customer, OffsetDateTime asOf, Touchpoint assessed) {
        return meter.loaded(
                () -> one(customers.find(customer.id()).stream().toList(), customer.number(), asOf, assessed));
    }

    private CustomerCase one(List<CustomerEntity> found, String number, OffsetDateTime asOf, Touchpoint assessed) {
        return drafts(found, asOf).values().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("CUSTOMER", number))
                .toCase(asOf, assessed);
    }

    /** The cases of many customers by number; numbers that do not exist are missing in the answer. */
    public Map<String, CustomerCase> loadAll(Collection<String> numbers, OffsetDateTime asOf) {
        return drafts(numbers.isEmpty() ? List.of() : customers.findAll(numbers), asOf).values().stream()
                .map(draft -> draft.toCase(asOf, null))
                .collect(Collectors.toMap(loaded -> loaded.customer().number(), Function.identity()));
    }

    private Map<Long, CaseDraft> drafts(List<CustomerEntity> found, OffsetDateTime asOf) {
        return found.isEmpty() ? Map.of() : customers.settled(() -> read(found, asOf));
    }

    private Map<Long, CaseDraft> read(List<CustomerEntity> found, OffsetDateTime asOf) {
        Map<Long, CaseDraft> drafts = new HashMap<>();
        Map<String, PremiseEntity> premises = premises(found);
        for (CustomerEntity row : found) {
            drafts.put(
                    row.id,
                    new CaseDraft(
                            CustomerMapper.decidable(row),
                            row.premiseId == null ? null : premises.get(row.premiseId),
                            CustomerMapper.exception(row)));
        }
        customers
                .contractsOf(drafts.keySet())
                .forEach(contract -> drafts.get(contract.customerId()).add(contract.toFact()));
        addReportedPoints(drafts.values(), premises, asOf.toInstant());
        parts.forEach(part -> part.contribute(drafts, asOf.toInstant()));
        return drafts;
    }

    private Map<String, PremiseEntity> premises(Collection<CustomerEntity> rows) {
        Set<String> ids =
                rows.stream().map(row -> row.premiseId).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : customers.premises(ids).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private void addReportedPoints(Collection<CaseDraft> drafts, Map<String, PremiseEntity> premises, Instant asOf) {
        Set<String> ids = drafts.stream()
                .map(CaseDraft::household)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, HouseholdEntity> households = ids.isEmpty()
                ? Map.of()
                : customers.households(ids).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        for (CaseDraft draft : drafts) {
            HouseholdEntity household = draft.household() == null ? null : households.get(draft.household());
            if (household != null && counts(household.reportedAt, asOf)) {
                draft.addHouseholdPoints(household.reportedPoints);
            }
            PremiseEntity premise = draft.premise() == null ? null : premises.get(draft.premise());
            if (premise != null && counts(premise.reportedAt, asOf)) {
                draft.addPremisePoints(premise.reportedPoints);
            }
        }
    }

    /** Whether a report still counts; one made later than asked for is the best there is. */
    static boolean counts(Instant reportedAt, Instant asOf) {
        return reportedAt != null && !reportedAt.plus(REPORT_COUNTS).isBefore(asOf);
    }
}

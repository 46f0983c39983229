package org.courtesy.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cases of some customers, as they were known at an instant, while their parts are gathered. */
public final class CaseDrafts {

    private final Map<Long, CaseDraft> byCustomer = new LinkedHashMap<>();
    private final Map<String, List<CaseDraft>> byHousehold;
    private final Map<String, List<CaseDraft>> byPremise;
    private final Instant asOf;

    CaseDrafts(Collection<CustomerEntity> customers, Instant asOf) {
        this.asOf = asOf;
        customers.forEach(row -> byCustomer.put(row.id, new CaseDraft(row)));
        this.byHousehold = shared(CaseDraft::household);
        this.byPremise = shared(CaseDraft::premise);
    }

    private Map<String, List<CaseDraft>> shared(Function<CaseDraft, String> what) {
        return byCustomer.values().stream()
                .filter(draft -> what.apply(draft) != null)
                .collect(Collectors.groupingBy(what));
    }

    /** As of when they are wanted. */
    public Instant asOf() {
        return asOf;
    }

    /** Of whom they are: an array that a {@link org.courtesy.shared.RowQuery} takes for {@code = any(?)}. */
    public Object customers() {
        return byCustomer.keySet().toArray(Long[]::new);
    }

    /** The households in which they live, likewise. */
    public Object households() {
        return byHousehold.keySet().toArray(String[]::new);
    }

    /** The premises in which they live, likewise. */
    public Object premises() {
        return byPremise.keySet().toArray(String[]::new);
    }

    /** That of a customer. */
    public CaseDraft of(long customer) {
        return Objects.requireNonNull(byCustomer.get(customer), "Nobody asked for this customer");
    }

    /** Those of a household. */
    public List<CaseDraft> ofHousehold(String id) {
        return byHousehold.getOrDefault(id, List.of());
    }

    /** Those of a premise. */
    public List<CaseDraft> ofPremise(String id) {
        return byPremise.getOrDefault(id, List.of());
    }

    Collection<CaseDraft> all() {
        return byCustomer.values();
    }
}

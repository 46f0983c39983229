package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.fact.Premise;

/** Reads and writes many premises and households at once for imports. Runs in the caller's transaction. */
@ApplicationScoped
public class PartBatch {

    private final CustomerRepository customers;
    private final CustomerWriter writer;
    private final Clock clock;

    /** For the container's proxy. */
    protected PartBatch() {
        this(null, null, null);
    }

    @Inject
    PartBatch(CustomerRepository customers, CustomerWriter writer, Clock clock) {
        this.customers = customers;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Checks a premise like one that is sent alone.
     *
     * @throws org.courtesy.json.InvalidInputException with all that is wrong with it
     */
    public static void check(String id, Premise premise) {
        CustomerChecks.check(id, premise);
    }

    /**
     * Checks a household like one that is sent alone.
     *
     * @throws org.courtesy.json.InvalidInputException with all that is wrong with it
     */
    public static void check(String id, HouseholdRef household) {
        CustomerChecks.check(id, household);
    }

    /** Those premises that exist, by id. */
    public Map<String, Premise> premises(Collection<String> ids) {
        return byId(premiseRows(ids), row -> row.id, writer::read);
    }

    /** Those households that exist, by id. */
    public Map<String, HouseholdRef> households(Collection<String> ids) {
        return byId(householdRows(ids), row -> row.id, writer::read);
    }

    /** Creates or replaces premises that were checked. */
    public void storePremises(Collection<Premise> premises) {
        Map<String, PremiseEntity> rows =
                byId(premiseRows(premises.stream().map(Premise::id).toList()), row -> row.id, row -> row);
        for (Premise premise : premises) {
            PremiseEntity row = rows.get(premise.id());
            PremiseEntity written = row == null ? new PremiseEntity(premise.id()) : row;
            written.change(premise, clock.instant());
            if (row == null) {
                customers.add(written);
            }
        }
        customers.flush();
    }

    /** Creates or replaces households that were checked. */
    public void storeHouseholds(Collection<HouseholdRef> households) {
        Map<String, HouseholdEntity> rows =
                byId(householdRows(households.stream().map(HouseholdRef::id).toList()), row -> row.id, row -> row);
        for (HouseholdRef household : households) {
            HouseholdEntity row = rows.get(household.id());
            HouseholdEntity written = row == null ? new HouseholdEntity(household.id()) : row;
            written.report(household.advertisingPointsLast30Days(), clock.instant());
            if (row == null) {
                customers.add(written);
            }
        }
        customers.flush();
    }

    private List<PremiseEntity> premiseRows(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : customers.premises(ids);
    }

    private List<HouseholdEntity> householdRows(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : customers.households(ids);
    }

    private static <R, T> Map<String, T> byId(List<R> rows, Function<R, String> id, Function<R, T> read) {
        return rows.stream().collect(Collectors.toMap(id, read));
    }
}

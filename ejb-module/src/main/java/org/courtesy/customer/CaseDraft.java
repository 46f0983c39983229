package org.courtesy.customer;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.Consent;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.Household;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Touchpoint;

/** The case of one customer while its parts are gathered. */
public final class CaseDraft {

    private final Long id;
    private final Customer customer;
    private final String premiseId;
    private final ExistingCustomerException exception;
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Consent> consents = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final List<Touchpoint> touchpoints = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<DeclinedOffer> declinedOffers = new ArrayList<>();
    private double householdPoints;
    private double premisePoints;
    private Premise premise;

    CaseDraft(CustomerEntity row) {
        this.id = row.id;
        this.customer = CustomerMapper.decidable(row);
        this.premiseId = row.premiseId;
        this.exception = CustomerMapper.exception(row);
    }

    void add(Premise premise) {
        this.premise = premise;
    }

    void add(Contract contract) {
        contracts.add(contract);
    }

    public void add(Consent consent) {
        consents.add(consent);
    }

    public void add(Objection objection) {
        objections.add(objection);
    }

    public void add(Touchpoint touchpoint) {
        touchpoints.add(touchpoint);
    }

    public void add(Promise promise) {
        promises.add(promise);
    }

    public void add(DeclinedOffer declinedOffer) {
        declinedOffers.add(declinedOffer);
    }

    /** Whether it is the case of that customer. */
    public boolean isOf(long other) {
        return id == other;
    }

    /** Id of the customer's household, null when unknown. */
    public String household() {
        return customer.household();
    }

    /** Id of the customer's premise, null when unknown. */
    public String premise() {
        return premiseId;
    }

    /** Adds advertising that other members of the household got. */
    public void addHouseholdPoints(double points) {
        householdPoints += points;
    }

    /** Adds advertising that other customers of the premise got. */
    public void addPremisePoints(double points) {
        premisePoints += points;
    }

    CustomerCase toCase(OffsetDateTime asOf, Touchpoint assessed) {
        return new CustomerCase(
                asOf,
                customer,
                contracts,
                premise == null ? null : withPoints(premise),
                consents,
                exception,
                objections,
                touchpoints.stream()
                        .filter(touchpoint -> !isSame(touchpoint, assessed))
                        .toList(),
                promises,
                declinedOffers,
                customer.household() == null ? null : new Household(householdPoints),
                assessed);
    }

    private Premise withPoints(Premise known) {
        return new Premise(
                known.id(),
                known.gasGrid(),
                known.fibreCoverage(),
                known.privateParking(),
                known.roofSuitable(),
                known.houseType(),
                known.installed(),
                premisePoints);
    }

    private static boolean isSame(Touchpoint touchpoint, Touchpoint assessed) {
        return assessed != null && assessed.id() != null && assessed.id().equals(touchpoint.id());
    }
}

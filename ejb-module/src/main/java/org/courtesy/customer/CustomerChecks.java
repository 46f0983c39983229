package org.courtesy.customer;

import java.util.List;
import java.util.Objects;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.Premise;
import org.courtesy.json.CaseValidator;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Checks;

/** Says whether a customer record can be stored: the facts must be sound, ids agree, texts fit. */
final class CustomerChecks {

    private static final String POINTS = "advertisingPointsLast30Days";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_ORGANISATION = 300;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SYSTEM = 40;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_LIST = 500;
    private static final int LONGEST_COUNTRY = 2;

    private CustomerChecks() {}

    static void check(String number, CustomerRecord body) {
        Checks checks = new Checks().required("customer", body.customer());
        if (body.customer() != null) {
            Customer customer = body.customer();
            checks.addAll(CaseValidator.shipped().check("customer", customer));
            checks.ensure(
                    customer.number() == null || Objects.equals(number, customer.number()),
                    "customer.number",
                    InputProblem.NOT_ACCEPTED);
            checks.longest("customer.language", customer.language(), LONGEST_CODE)
                    .longest("customer.state", customer.state(), LONGEST_CODE)
                    .longest("customer.segment", customer.segment(), LONGEST_CODE)
                    .longest("customer.household", customer.household(), LONGEST_ID);
            checkRefs(checks, body);
        }
        checkPerson(checks, body);
        if (body.contracts() != null) {
            checkContracts(checks, "contracts", body.contracts());
        }
        checks.done();
    }

    /** Checks one contract that is known under a name of its own. */
    static void check(String name, Contract contract) {
        try {
            Checks checks = new Checks();
            checkContracts(checks, name, List.of(contract));
            checks.done();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(e.errors().stream()
                    .map(error ->
                            new FieldError(error.field().replace(name + "[0]", name), error.problem(), error.args()))
                    .toList());
        }
    }

    private static void checkRefs(Checks checks, CustomerRecord body) {
        if (body.household() != null) {
            String id = body.household().id();
            checks.ensure(
                    id == null
                            || body.customer().household() == null
                            || id.equals(body.customer().household()),
                    "household.id",
                    InputProblem.NOT_ACCEPTED);
            checks.required("household.id", id == null ? body.customer().household() : id);
            check(checks, "household.", id, body.household());
        }
        if (body.premise() != null) {
            check(checks, "premise.", body.premise().id(), body.premise());
        }
    }

    static void check(String id, Premise premise) {
        Checks checks = new Checks();
        checks.ensure(premise.id() == null || premise.id().equals(id), "id", InputProblem.NOT_ACCEPTED);
        check(checks, "", id, premise);
        checks.done();
    }

    static void check(String id, HouseholdRef household) {
        Checks checks = new Checks();
        checks.ensure(household.id() == null || household.id().equals(id), "id", InputProblem.NOT_ACCEPTED);
        check(checks, "", id, household);
        checks.done();
    }

    private static void check(Checks checks, String at, String id, Premise premise) {
        checks.longest(at + "id", id, LONGEST_ID)
                .ensure(premise.advertisingPointsLast30Days() >= 0, at + POINTS, InputProblem.TOO_SMALL, 0);
    }

    private static void check(Checks checks, String at, String id, HouseholdRef household) {
        Double points = household.advertisingPointsLast30Days();
        checks.longest(at + "id", id, LONGEST_ID)
                .ensure(points == null || points >= 0, at + POINTS, InputProblem.TOO_SMALL, 0);
    }

    private static void checkPerson(Checks checks, CustomerRecord body) {
        if (body.name() != null) {
            checks.longest("name.given", body.name().given(), LONGEST_TEXT)
                    .longest("name.family", body.name().family(), LONGEST_TEXT)
                    .longest("name.organisation", body.name().organisation(), LONGEST_ORGANISATION);
        }
        if (body.address() != null) {
            checks.longest("address.street", body.address().street(), LONGEST_TEXT)
                    .longest("address.postalCode", body.address().postalCode(), LONGEST_CODE)
                    .longest("address.city", body.address().city(), LONGEST_TEXT)
                    .longest("address.country", body.address().country(), LONGEST_COUNTRY);
        }
        for (int i = 0; i < body.emails().size(); i++) {
            checks.longest("emails[" + i + "]", body.emails().get(i), LONGEST_ADDRESS);
        }
        for (int i = 0; i < body.phones().size(); i++) {
            checks.longest("phones[" + i + "]", body.phones().get(i), LONGEST_ADDRESS);
        }
        body.externalIds()
                .forEach((system, id) -> checks.longest("externalIds", system, LONGEST_SYSTEM)
                        .longest("externalIds." + system, id, LONGEST_ID));
    }

    private static void checkContracts(Checks checks, String at, List<Contract> contracts) {
        checks.addAll(CaseValidator.shipped().check(at, contracts));
        for (int i = 0; i < contracts.size(); i++) {
            String field = at + "[" + i + "].";
            Contract contract = contracts.get(i);
            checks.required(field + "number", contract.number())
                    .longest(field + "number", contract.number(), LONGEST_ID)
                    .longest(field + "product", contract.product(), LONGEST_ID)
                    .longest(
                            field + "missingContractData",
                            String.join(",", contract.missingContractData()),
                            LONGEST_LIST)
                    .ensure(
                            contract.missingContractData().stream().noneMatch(name -> name.contains(",")),
                            field + "missingContractData",
                            InputProblem.NOT_ACCEPTED);
        }
    }
}

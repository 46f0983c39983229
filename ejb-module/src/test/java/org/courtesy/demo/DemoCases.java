package org.courtesy.demo;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.Consent;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Household;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.Touchpoint;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.touchpoint.RecordTouchpoint;

/** Turns demo customers into cases, as the database would. */
final class DemoCases {

    private static final int WINDOW_DAYS = 30;

    private final PolicySnapshot policy;
    private final OffsetDateTime asOf;
    private final List<DemoCustomer> customers;

    DemoCases(PolicySnapshot policy, OffsetDateTime asOf, List<DemoCustomer> customers) {
        this.policy = policy;
        this.asOf = asOf;
        this.customers = customers;
    }

    Map<String, CustomerCase> all() {
        Map<String, CustomerCase> cases = new LinkedHashMap<>();
        customers.forEach(customer -> cases.put(customer.number(), toCase(customer)));
        return cases;
    }

    private CustomerCase toCase(DemoCustomer demo) {
        CustomerRecord body = demo.customer();
        String household = body.customer().household();
        return new CustomerCase(
                asOf,
                body.customer(),
                body.contracts(),
                withPoints(body.premise(), demo),
                demo.consents().stream().map(DemoCases::consent).toList(),
                body.existingCustomerException(),
                demo.objections(),
                demo.touchpoints().stream().map(DemoCases::touchpoint).toList(),
                demo.promises().stream()
                        .map(promise -> new Promise(promise.id(), promise.dueOn(), promise.keptOn()))
                        .toList(),
                demo.touchpoints().stream()
                        .filter(entry -> entry.outcome() == Outcome.DECLINED && entry.offer() != null)
                        .map(entry ->
                                new DeclinedOffer(entry.offer(), entry.at().toLocalDate()))
                        .toList(),
                household == null
                        ? null
                        : new Household(points(
                                demo,
                                other -> household.equals(
                                        other.customer().customer().household()))),
                null);
    }

    private Premise withPoints(Premise premise, DemoCustomer demo) {
        double points =
                points(demo, other -> Objects.equals(other.customer().premise().id(), premise.id()));
        return new Premise(
                premise.id(),
                premise.gasGrid(),
                premise.fibreCoverage(),
                premise.privateParking(),
                premise.roofSuitable(),
                premise.houseType(),
                premise.installed(),
                points);
    }

    private double points(DemoCustomer demo, Predicate<DemoCustomer> shares) {
        return customers.stream()
                .filter(other -> other != demo && shares.test(other))
                .flatMap(other -> other.touchpoints().stream())
                .filter(entry -> entry.direction() == Direction.OUTBOUND)
                .filter(entry -> advertises(entry))
                .filter(entry -> !entry.at().isBefore(asOf.minusDays(WINDOW_DAYS)))
                .mapToDouble(entry -> policy.channel(entry.channel()).weight())
                .sum();
    }

    private boolean advertises(RecordTouchpoint entry) {
        return policy.legalClasses()
                        .of(
                                entry.type(),
                                new LegalClasses.Setting(
                                        asOf.toLocalDate(), entry.channel(), "DE", CustomerKind.PERSON))
                        .purpose()
                == Purpose.ADVERTISING;
    }

    private static Consent consent(ConsentEntry entry) {
        return new Consent(
                entry.purpose(),
                entry.channel(),
                entry.state(),
                entry.at(),
                entry.proof(),
                entry.textVersion(),
                entry.productGroups(),
                entry.lastUsedAt(),
                entry.recordedBy(),
                entry.controller());
    }

    private static Touchpoint touchpoint(RecordTouchpoint entry) {
        return new Touchpoint(
                entry.id(),
                entry.type(),
                entry.direction(),
                entry.channel(),
                entry.purpose(),
                entry.at(),
                entry.status(),
                entry.countsAsContact(),
                entry.experience(),
                entry.outcome(),
                entry.task(),
                entry.closedAt(),
                entry.relatesTo(),
                entry.answeredAt(),
                entry.offer(),
                entry.carries());
    }
}

package org.courtesy.report.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.fact.ChannelTerms;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Policy;
import org.courtesy.policy.PolicySnapshot;

/**
 * The limits of a policy. Budgets are those of a customer with neither bad nor good experiences: the gate halves the budget
 * of some and gives others half as much again.
 */
final class Limits {

    private final PolicySnapshot policy;

    Limits(PolicySnapshot policy) {
        this.policy = policy;
    }

    /** Those that each customer has alone: budgets, then the channels with a cap. */
    List<Limit> ofCustomers() {
        Policy thresholds = policy.policy();
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(Limit.BUDGET_30, Advertising.SHORT, thresholds.advertisingPoints30Days(), lightest()));
        limits.add(new Limit(Limit.BUDGET_90, Advertising.LONG, thresholds.advertisingPoints90Days(), lightest()));
        Arrays.stream(ContactChannel.values())
                .map(policy::channel)
                .filter(terms -> terms.maxPieces30Days() < Integer.MAX_VALUE)
                .map(terms -> new Limit(terms.channel().name(), Advertising.SHORT, terms.maxPieces30Days(), 1))
                .forEach(limits::add);
        return limits;
    }

    Limit household() {
        return new Limit(Limit.HOUSEHOLD, Advertising.SHORT, policy.policy().sharedPoints30Days(), lightest());
    }

    Limit premise() {
        return new Limit(Limit.PREMISE, Advertising.SHORT, policy.policy().sharedPoints30Days(), lightest());
    }

    /** The limit with that code. */
    Optional<Limit> find(String code) {
        return Stream.concat(ofCustomers().stream(), Stream.of(household(), premise()))
                .filter(limit -> limit.code().equals(code))
                .findFirst();
    }

    /** The codes of all limits. */
    List<String> codes() {
        return Stream.concat(ofCustomers().stream(), Stream.of(household(), premise()))
                .map(Limit::code)
                .toList();
    }

    private double lightest() {
        return Arrays.stream(ContactChannel.values())
                .map(policy::channel)
                .mapToDouble(ChannelTerms::weight)
                .filter(weight -> weight > 0)
                .min()
                .orElse(1);
    }
}

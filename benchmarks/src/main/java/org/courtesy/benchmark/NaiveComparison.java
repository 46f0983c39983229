package org.courtesy.benchmark;

import java.util.List;
import org.courtesy.assess.FirstPhases;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.naive.Findings;
import org.courtesy.naive.HouseRules;
import org.courtesy.naive.NaiveRules;
import org.courtesy.naive.Request;

/** Holds the answers of the naive rules and of the same rules in the house's style side by side. */
final class NaiveComparison {

    private NaiveComparison() {}

    /** Of the shipped rules those that the naive ones say too. */
    static FirstPhases house() {
        return HouseRules.of(Shipped.policy());
    }

    /** @throws IllegalStateException when the two do not say the same about one of the cases */
    static void check(NaiveRules naive, FirstPhases house, List<CustomerCase> cases) {
        for (CustomerCase input : cases) {
            Findings expected = findings(house.assess(input));
            Findings actual = naive.decide(input);
            if (!actual.equals(expected)) {
                throw new IllegalStateException(
                        "At %s the naive rules say%n%s%ninstead of%n%s".formatted(input.asOf(), actual, expected));
            }
        }
    }

    static Findings findings(FirstPhases.Answer answer) {
        Findings findings = new Findings();
        answer.churn().drivers().forEach(driver -> findings.driver(driver.code(), driver.level()));
        int cell = 0;
        for (ContactChannel channel : ContactChannel.values()) {
            for (Purpose purpose : Purpose.values()) {
                Request request = new Request(channel, purpose);
                answer.refusals().get(cell++).forEach(refusal -> findings.refuse(request, refusal.code()));
            }
        }
        return findings;
    }
}

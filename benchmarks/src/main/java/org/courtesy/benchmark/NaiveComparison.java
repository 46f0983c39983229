package org.courtesy.benchmark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.courtesy.assess.FirstPhases;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.naive.Findings;
import org.courtesy.naive.NaiveRules;
import org.courtesy.naive.Request;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/** Holds the answers of the naive rules and of the same rules in the house's style side by side. */
final class NaiveComparison {

    private NaiveComparison() {}

    /** Of the shipped rules those that the naive ones say too. */
    static FirstPhases house() {
        Map<String, String> files = new TreeMap<>(RuleSetFiles.shipped().files());
        files.entrySet()
                .removeIf(file -> file.getKey().endsWith(".drl")
                        && NaiveRules.IDS.stream()
                                .noneMatch(id -> file.getValue().contains("@id(\"" + id + "\")")));
        RuleBase rules = RuleBase.build(
                new RuleSetRef("naive", 1, ""), RuleSetFiles.of(files), NaiveComparison.class.getClassLoader());
        if (rules.rules().size() != NaiveRules.IDS.size()) {
            throw new IllegalStateException("Some of the rules are not shipped any more: " + NaiveRules.IDS);
        }
        return new FirstPhases(rules, Shipped.policy());
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

    private static Findings findings(FirstPhases.Answer answer) {
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

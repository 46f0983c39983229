package org.courtesy.naive;

import java.util.Map;
import java.util.TreeMap;
import org.courtesy.assess.FirstPhases;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/** Of the shipped rules those that the naive ones say too, as they are shipped. */
public final class HouseRules {

    private HouseRules() {}

    public static FirstPhases of(PolicySnapshot policy) {
        Map<String, String> files = new TreeMap<>(RuleSetFiles.shipped().files());
        files.entrySet()
                .removeIf(file -> file.getKey().endsWith(".drl")
                        && NaiveRules.IDS.stream()
                                .noneMatch(id -> file.getValue().contains("@id(\"" + id + "\")")));
        RuleBase rules = RuleBase.build(
                new RuleSetRef("naive", 1, ""), RuleSetFiles.of(files), HouseRules.class.getClassLoader());
        if (rules.rules().size() != NaiveRules.IDS.size()) {
            throw new IllegalStateException("Some of the rules are not shipped any more: " + NaiveRules.IDS);
        }
        return new FirstPhases(rules, policy);
    }
}

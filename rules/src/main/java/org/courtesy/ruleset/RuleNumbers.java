package org.courtesy.ruleset;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rules of a set, numbered in the order of their ids. */
final class RuleNumbers {

    private final List<String> ids;
    private final Map<String, Integer> byName = new HashMap<>();

    /** @param rules in order of id, each with a name of its own */
    RuleNumbers(Collection<RuleInfo> rules) {
        ids = rules.stream().map(RuleInfo::id).toList();
        rules.forEach(rule -> byName.put(rule.name(), byName.size()));
    }

    String id(int number) {
        return ids.get(number);
    }

    /** @param name the rule as a sentence */
    int ofRule(String name) {
        return byName.get(name);
    }
}

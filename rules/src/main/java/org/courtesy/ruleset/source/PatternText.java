package org.courtesy.ruleset.source;

import java.util.List;

/**
 * What a rule looks at, e.g. {@code $question : ContactQuestion( ... )}.
 *
 * @param binding the name of the fact in the rule; empty where it has none
 * @param type as it is written, e.g. {@code ContactQuestion}
 * @param conditions in the order of the text
 */
public record PatternText(String binding, String type, List<ConditionText> conditions, Position position) {

    public PatternText {
        conditions = List.copyOf(conditions);
    }
}

package org.courtesy.ruleset.source;

import java.util.List;

/**
 * What a rule looks at, e.g. {@code $question : ContactQuestion( ... )}.
 *
 * @param binding the name of the fact in the rule; empty where it has none
 * @param type as it is written, e.g. {@code ContactQuestion}
 * @param conditions in the order of the text
 * @param closed stands alone in {@code not}, {@code exists} or {@code accumulate}: it multiplies nothing, and what it binds
 *     means nothing outside
 * @param accumulate what is reckoned over its facts; null where nothing is
 */
public record PatternText(
        String binding,
        String type,
        List<ConditionText> conditions,
        boolean closed,
        AccumulateText accumulate,
        Position position) {

    public PatternText {
        conditions = List.copyOf(conditions);
    }
}

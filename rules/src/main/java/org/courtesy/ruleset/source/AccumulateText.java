package org.courtesy.ruleset.source;

import java.util.List;

/**
 * What a rule reckons over the facts of a pattern, e.g. {@code accumulate( TouchpointEntry( ... ); $calls : count(); $calls >
 * 2 )}.
 *
 * @param binding the name of the result in the rule; empty where it has none
 * @param function e.g. {@code count}
 * @param arguments as they are written
 * @param conditions of the result, in the order of the text
 * @param position of the word {@code accumulate}
 */
public record AccumulateText(
        String binding, String function, List<String> arguments, List<ConditionText> conditions, Position position) {

    public AccumulateText {
        arguments = List.copyOf(arguments);
        conditions = List.copyOf(conditions);
    }
}

package org.courtesy.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.courtesy.watch.RuleAftermath.Kind;

/**
 * What was counted of the rules of a set, by id; rules of which nothing was counted are in none of the maps.
 *
 * @param lastFired over all time
 * @param touched customers in whose decisions a rule fired
 * @param refusedTo those of them to whom it refused something
 * @param aftermath customers by rule and kind
 * @param series decisions in which a rule fired, day by day
 */
record RuleFigures(
        Map<String, RuleWork> work,
        Map<String, LocalDate> lastFired,
        Map<String, Long> touched,
        Map<String, Long> refusedTo,
        Map<Kind, Map<String, Long>> aftermath,
        Map<String, List<Long>> series) {}

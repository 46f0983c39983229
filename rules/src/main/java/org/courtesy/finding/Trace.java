package org.courtesy.finding;

import java.util.List;

/**
 * How the decision came about.
 *
 * @param fired ids of the rules that fired, in order of id
 * @param notFired ids of the others; null unless an explanation was asked for
 * @param facts checksum of the case
 * @param micros time of the engine in microseconds; outside equality
 * @param control ids of the rules whose proposal passed every gate and was held back, since the customer is in the control
 *     group of the rule ({@code @holdout}); in order of id
 * @param treated ids of the rules with a control group whose proposal was made, since the customer is not in it
 */
public record Trace(
        List<String> fired,
        List<String> notFired,
        String facts,
        long micros,
        List<String> control,
        List<String> treated) {

    public Trace {
        // What was stored before rules could have a control group says nothing of one.
        control = control == null ? List.of() : List.copyOf(control);
        treated = treated == null ? List.of() : List.copyOf(treated);
    }

    /** The same of a case with that checksum. */
    public Trace of(String factsChecksum) {
        return new Trace(fired, notFired, factsChecksum, micros, control, treated);
    }

    /** The same with the rules that did not fire. */
    public Trace withSilent(List<String> silent) {
        return new Trace(fired, silent, facts, micros, control, treated);
    }

    Trace comparable() {
        return new Trace(fired, null, facts, 0, control, treated);
    }
}

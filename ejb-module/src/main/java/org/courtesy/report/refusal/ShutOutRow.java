package org.courtesy.report.refusal;

import org.courtesy.reason.Reason;

/**
 * A rule that shuts out customers who are under-served.
 *
 * @param kind whether it refuses contacts, withholds actions or decides against offers
 * @param rule its id; null for refusals that come from no rule
 * @param sentence the rule as a sentence; null when the rules in force have it no longer
 * @param file where it stands in the rule set; null likewise
 * @param code of the refusal
 * @param text the code in words
 * @param customers for whom it is the decisive reason of something
 * @param valuable those of them in segment A
 * @param alone those of them for whom it is the only reason: without it something would be open to them
 */
public record ShutOutRow(
        Reason.Kind kind,
        String kindText,
        String rule,
        String sentence,
        String file,
        String code,
        String text,
        long customers,
        long valuable,
        long alone) {}

package org.courtesy.finding;

import java.time.OffsetDateTime;

/**
 * A reason why something may not happen.
 *
 * @param code stable code
 * @param rule id of the rule that refused
 * @param until first instant at which this reason is gone if nothing else happens; null when an event is needed
 * @param liftedBy code of the event that lifts it, null when time alone does
 * @param legalBasis the paragraph behind it, null where it is policy
 * @param text the sentence for people; null until presented in a language
 */
public record Refusal(
        String code, String rule, OffsetDateTime until, String liftedBy, String legalBasis, String text) {}

package org.courtesy.replay;

import java.time.OffsetDateTime;
import org.courtesy.finding.Band;

/**
 * A stored decision that could become a scenario.
 *
 * @param decision its id
 * @param customer a pseudonym
 * @param asOf the instant of its case
 * @param fires whether the rule fires in it, as the rule is written now
 * @param next code of the best next action, as the rules are written now
 * @param band how likely the customer is to leave; null where nothing says so
 */
public record RealCase(String decision, String customer, OffsetDateTime asOf, boolean fires, String next, Band band) {}

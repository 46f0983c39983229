package org.courtesy.replay;

import java.time.OffsetDateTime;

/**
 * A difference that a replay has found.
 *
 * @param customer number of the customer, or a pseudonym for those who may not know it: the same for the same customer
 * @param decision id of the stored decision
 * @param asOf when that decision was made
 * @param carried whether an earlier difference of the same customer had changed the candidate's case
 */
public record ReplayDifference(
        String id, String customer, String decision, OffsetDateTime asOf, Change change, boolean carried) {}

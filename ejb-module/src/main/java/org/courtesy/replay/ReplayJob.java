package org.courtesy.replay;

import org.courtesy.rulebook.PinnedRules;

/**
 * A checked replay as it waits in the job table.
 *
 * @param lastCustomer id of the latest customer when it was asked for
 * @param lastDecision id up to which decisions belong to it: those that come later do not change its figures
 */
record ReplayJob(
        PinnedRules base, PinnedRules candidate, ReplayFilter filter, long lastCustomer, String lastDecision) {}

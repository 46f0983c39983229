package org.courtesy.replay;

import org.courtesy.finding.RuleSetRef;
import org.courtesy.job.JobView;

/**
 * A replay and what it has found so far.
 *
 * @param job how far it is; its pieces are customers
 * @param base the rule set with which the candidate is compared
 * @param candidate the version on trial, as it was when the replay was asked for
 * @param report null before the first page
 */
public record ReplayView(
        JobView job, RuleSetRef base, RuleSetRef candidate, ReplayFilter filter, ReplayReport report) {}

package org.courtesy.replay;

import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Mode;

/**
 * A decision of the past.
 *
 * @param assessment id under which it is stored
 * @param mode in which it was made: whether the control group counted
 * @param inputs the case as the rules saw it then
 */
public record RecordedDecision(String assessment, Mode mode, CustomerCase inputs) {}

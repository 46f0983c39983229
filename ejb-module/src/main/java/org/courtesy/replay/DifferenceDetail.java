package org.courtesy.replay;

import java.util.List;
import org.courtesy.finding.Assessment;

/**
 * A decision as both rule sets make it, side by side.
 *
 * @param difference the one that was asked for
 * @param changes everything on which the two differ
 * @param base the whole assessment of the base; of the customer no more is told than in the difference
 * @param candidate the whole assessment of the candidate
 */
public record DifferenceDetail(
        ReplayDifference difference, List<Change> changes, Assessment base, Assessment candidate) {

    public DifferenceDetail {
        changes = List.copyOf(changes);
    }
}

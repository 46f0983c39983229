package org.courtesy.replay;

import java.util.List;
import org.courtesy.finding.Assessment;

/**
 * A stored decision as the base and the candidate would make it.
 *
 * @param decision id of the stored decision
 * @param changes on what they differ; empty when they do not
 * @param carried whether the candidate judged another case than the base, since it would have contacted the customer
 *     differently before
 */
public record JudgedTwice(
        String decision, Assessment base, Assessment candidate, List<Change> changes, boolean carried) {

    public JudgedTwice {
        changes = List.copyOf(changes);
    }

    /** Compares two assessments of the same case. */
    public static JudgedTwice of(String decision, Assessment base, Assessment candidate) {
        return new JudgedTwice(decision, base, candidate, AssessmentComparison.between(base, candidate), false);
    }

    /** Whether the customer would be treated differently. */
    public boolean flips() {
        return changes.stream().anyMatch(change -> change.kind().flips());
    }
}

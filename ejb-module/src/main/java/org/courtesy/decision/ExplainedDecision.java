package org.courtesy.decision;

import org.courtesy.finding.Assessment;

/**
 * A stored decision with what explains it.
 *
 * @param explained the same decision, made again by the same rules and facts, with what would have to change; null when the rules of
 *     then do not run with the product of today, so that only what is stored can be told
 */
public record ExplainedDecision(StoredAssessment stored, Assessment explained) {

    /** The decision with as much explanation as there is. */
    public Assessment told() {
        return explained == null ? stored.assessment() : explained;
    }
}

package org.courtesy.rulebook;

/** Steps of governance that are remembered at a version with who took them, when, and why. */
public enum RuleSetStep {
    /** Somebody asked for approval. */
    SUBMITTED,
    /** A second person approved. */
    APPROVED,
    /** What the approver said for approving without a replay of exactly these files. */
    APPROVED_WITHOUT_REPLAY,
    /** A second person said no; the words say why. */
    REJECTED,
    /** It went live. */
    LIVE,
    /** It went live without scenarios, replay and submission. */
    EMERGENCY,
    /** A second person has looked at the emergency. */
    ACKNOWLEDGED,
    /** It stopped deciding. */
    RETIRED,
    /** It stopped deciding because somebody rolled it back. */
    ROLLED_BACK
}

package org.courtesy.rulebook;

/** Life of a version of a rule set. */
enum RuleSetState {
    /** It decides; at most one version of a name does. */
    LIVE,
    /** It has decided and is kept for replay. */
    RETIRED
}

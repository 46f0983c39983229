package org.courtesy.rulebook;

/** Where a version of a rule set came from. */
enum RuleSetOrigin {
    /** With the product. A live one is replaced when a newer product brings other files. */
    SHIPPED,
    /** From the utility's own analysts; only they replace it. */
    OWN
}

package org.courtesy.rulebook;

/** Where a version of a rule set came from. */
public enum RuleSetOrigin {
    /** With the product. Its files stay as they were shipped, so that later products can be compared with them. */
    SHIPPED,
    /** From the utility's own analysts. */
    OWN
}

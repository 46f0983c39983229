package org.courtesy.ruleset.compare;

/** The two sides that went on from the same version. */
public enum Side {
    /** The utility's own rules. */
    MINE,
    /** Those of somebody else: the product, or another analyst. */
    THEIRS
}

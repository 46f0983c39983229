package org.courtesy.merge;

/** How much speaks for two records being of one person. */
public enum Strength {
    /** The name and something else, and nothing against it. */
    PROBABLE,
    /** Different names, or different birth dates: it may as well be a father and a son, or twins. */
    POSSIBLE
}

package org.courtesy.ruleset.guard;

/** How much of everything. Several times what is shipped, and far below what would keep a server busy. */
final class Limits {

    static final int FILES = 6_000;
    static final int RULES = 2_000;
    static final int RULES_IN_FILE = 20;
    static final int SET_CHARACTERS = 16 * 1024 * 1024;

    static final int RULE_FILE_CHARACTERS = 64 * 1024;
    static final int OTHER_FILE_CHARACTERS = 1024 * 1024;

    /** Each one more multiplies the matches that the engine has to look for. */
    static final int PATTERNS = 3;

    /** Entries of the case among them that multiply: a customer has far more of these than there are questions. */
    static final int JOINED_ENTRIES = 1;

    static final int CONDITIONS = 30;
    static final int CONDITION_TOKENS = 300;
    static final int CONSEQUENCE_TOKENS = 150;
    static final int LISTED_VALUES = 50;

    /** Operators and calls within each other; a chain of joined conditions is one within the other. */
    static final int DEPTH = 30;

    static final int STRING_CHARACTERS = 200;

    /** Digits of a number before and after its point; nine still fit into an {@code int}. */
    static final int DIGITS = 9;

    static final int HOLDOUT_PERCENT = 50;

    private Limits() {}
}

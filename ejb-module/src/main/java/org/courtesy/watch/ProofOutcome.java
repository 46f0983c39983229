package org.courtesy.watch;

/** What came out when a stored decision was made again. */
enum ProofOutcome {
    IDENTICAL,
    DIFFERENT,
    /** Its rules or tables do not run with the product of today: nothing is proved either way. */
    NOT_RUNNABLE,
    /** It was erased since the sample was drawn. */
    GONE
}

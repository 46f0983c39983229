package org.courtesy.kafka;

/** What became of a record. */
enum Taking {
    /** It is stored, with its decision; now or before. */
    TAKEN,
    /** It cannot be taken as it is, and is kept as a dead letter. */
    KEPT,
    /** Nothing is wrong with it, but nothing can be taken now: the database is away, no rules are live. */
    LATER,
    /** It went wrong, and maybe not for its own sake: it is tried a few times before it is blamed. */
    DOUBTFUL
}

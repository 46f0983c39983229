package org.courtesy.chain;

/**
 * A place where a chain does not hold.
 *
 * @param position the place
 * @param kind what is wrong there
 */
public record ChainProblem(long position, Kind kind) {

    /** What can be wrong. */
    public enum Kind {
        /** There is no link. */
        LINK_MISSING,
        /** The link does not follow from the one before. */
        LINK_CHANGED,
        /** There is no row, and nothing says that it was shredded. */
        ROW_MISSING,
        /** The row says something else than when it was linked. */
        ROW_CHANGED,
        /** What told of the person is gone, and nothing says that it was shredded. */
        PERSON_MISSING,
        /** The chain is shorter or another one than at the check before. */
        PAST_CHANGED,
        /** Rows were written an hour ago or earlier and have no place; the position is the end of the chain. */
        NOT_LINKED
    }
}

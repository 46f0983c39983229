package org.courtesy.chain;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Rows of one kind that are linked into a chain. Found by CDI. Works in the caller's transaction. */
public interface ChainedRows {

    /**
     * A row without a place in the chain.
     *
     * @param digest checksum of all it says
     * @param place keeps its place with the row
     */
    record Unplaced(String digest, Place place) {}

    /** Where a row is told its place. */
    @FunctionalInterface
    interface Place {

        /** Keeps the place. */
        void at(long position);
    }

    /**
     * A row that has its place, as it is now.
     *
     * @param digest checksum of all it says
     * @param whole false if what told of a person has been taken out of it
     */
    record Placed(String digest, boolean whole) {}

    /** Which chain. */
    String chain();

    /** The kind of row, e.g. {@code CONSENT}. */
    String kind();

    /**
     * The rows that have no place yet, the oldest first. Asked for every few seconds, so by an index that begins with the place, and in
     * the order of that index: the place belongs into the order, though it is missing in all of these rows.
     */
    List<Unplaced> unplaced(int most);

    /** How many rows have been without a place since before an instant. */
    long unplacedSince(Instant before);

    /** The rows at some places, by place. */
    Map<Long, Placed> placed(long first, long last);
}

package org.courtesy.trail;

/** How often something becomes an entry. */
public enum Manner {
    /** Of a person the same thing once within some minutes; of a key, which reads all day, how often within a quarter of an hour. */
    READ,
    /**
     * Of a person each time. Of a key how often within a quarter of an hour: what it wrote stands in its row with the key's
     * name and the moment.
     */
    ROUTINE,
    /** Each time, in the transaction of the change. */
    CHANGE
}

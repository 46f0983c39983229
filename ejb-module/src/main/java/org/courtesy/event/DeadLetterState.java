package org.courtesy.event;

/** What became of a dead letter. */
public enum DeadLetterState {
    /** It can be replayed or discarded. */
    WAITING,
    /** It was taken after all. */
    REPLAYED,
    /** Somebody decided that it is not needed. */
    DISCARDED
}

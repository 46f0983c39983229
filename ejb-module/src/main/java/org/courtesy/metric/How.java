package org.courtesy.metric;

import java.util.Locale;

/** What a decision was made for. */
public enum How {
    /** On somebody, to be stored: on a touchpoint, after a change, at a claim. */
    STORED,
    /** By a sweep, to be stored. */
    SWEPT,
    /** Nothing is stored of it: what-if, the gate alone, audiences, letters. */
    ASKED,
    /** A stored one, made again. */
    REPEATED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

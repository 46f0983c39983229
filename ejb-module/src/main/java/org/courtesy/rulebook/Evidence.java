package org.courtesy.rulebook;

import java.time.OffsetDateTime;

/**
 * Something that was proved of a version.
 *
 * @param kind what was done
 * @param checksum of the files of which it was proved
 * @param passed whether it came out well
 * @param current whether the files are still these
 * @param by who had it done
 */
public record Evidence(Kind kind, String checksum, boolean passed, boolean current, String by, OffsetDateTime at) {

    /** Kinds of evidence, in the order of a change that goes well. */
    public enum Kind {
        /** The check of all files. */
        CHECK,
        /** The run of all scenarios. */
        SCENARIOS,
        /** The replay over the history. */
        REPLAY
    }

    /** Whether it speaks for the present files. */
    public boolean holds() {
        return passed && current;
    }
}

package org.courtesy.plugin.shipped;

import org.courtesy.shared.Cursor;

/** A deliberate violation: a shipped plug-in that somebody else could not have written. */
public final class KnowsMoreThanOthers {

    private KnowsMoreThanOthers() {}

    public static int most() {
        return Cursor.limit(1);
    }
}

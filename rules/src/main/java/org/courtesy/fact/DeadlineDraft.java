package org.courtesy.fact;

import java.time.LocalDate;

/** A window that runs, while the rules are running. */
public final class DeadlineDraft {

    private LocalDate pointOfNoReturn;

    DeadlineDraft() {}

    /** The day after which nothing can be mended. */
    @Answer
    public DeadlineDraft noReturnAfter(LocalDate day) {
        this.pointOfNoReturn = day;
        return this;
    }

    /** The day after which nothing can be mended, null where there is none. */
    public LocalDate pointOfNoReturn() {
        return pointOfNoReturn;
    }
}

package org.courtesy.report.work;

import java.time.LocalDate;

/**
 * Work that was closed in a week.
 *
 * @param week its Monday
 * @param accepted customers agreed
 * @param declined customers said no
 * @param done was done, and there was nothing to agree to
 * @param ignored somebody let it rest
 * @param lapsed the rules proposed it no more before anybody came to it
 */
public record DoneRow(LocalDate week, long accepted, long declined, long done, long ignored, long lapsed) {

    /** All of it. */
    public long total() {
        return accepted + declined + done + ignored + lapsed;
    }
}

package org.courtesy.report.work;

import java.time.LocalDate;
import org.courtesy.worklist.WorkGroup;

/**
 * Open work of a group.
 *
 * @param open everything that is open, put-off work included
 * @param overdue whose last day is over
 * @param today whose last day is today
 * @param week whose last day is within the next seven days
 * @param putOff what waits until later
 * @param claimed what somebody works on
 * @param calls what is to be done by phone
 * @param oldest since when the oldest of it is there; null when there is none
 */
public record WorkRow(
        WorkGroup group,
        String text,
        long open,
        long overdue,
        long today,
        long week,
        long putOff,
        long claimed,
        long calls,
        LocalDate oldest) {}

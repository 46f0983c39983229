package org.courtesy.report.promise;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The promises that were due in a week.
 *
 * @param week its Monday
 * @param made how many promises were made in this week, whenever they were due
 * @param due how many were due
 * @param kept in time
 * @param late kept too late
 * @param broken not kept although the day is over
 * @param open not kept yet, still in time
 * @param keptShare kept in time by those whose day is over or that were kept, 0..1; null when there are none
 */
public record PromiseRow(
        LocalDate week, long made, long due, long kept, long late, long broken, long open, BigDecimal keptShare) {}

package org.courtesy.report.work;

import java.math.BigDecimal;

/**
 * What a team has before it.
 *
 * @param team its name; null for work that belongs to no team
 * @param callsPerDay how many calls it can make in a day, 0: nobody said
 * @param calls open calls
 * @param dueCalls those of them whose last day comes within seven days or is over
 * @param made calls made today
 * @param days how many days it takes to make all open calls, one decimal; null when nobody said how many it can make
 */
public record TeamRow(
        String team, String text, int callsPerDay, long calls, long dueCalls, long made, BigDecimal days) {}

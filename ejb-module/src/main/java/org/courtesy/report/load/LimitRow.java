package org.courtesy.report.load;

import java.math.BigDecimal;

/**
 * How much of one limit to advertising is used up now, planned contacts included.
 *
 * @param limit its code, see {@link Limit}; for a channel its name
 * @param days length of its window
 * @param most what the policy in force allows, in points or pieces; null when it sets no limit
 * @param holders for how many the limit is reckoned: customers, or households and premises
 * @param near how many have used two thirds or more, but can still get something
 * @param full how many have so much that not even the lightest contact is left
 * @param nearShare of the holders, 0..1
 * @param fullShare of the holders, 0..1
 */
public record LimitRow(
        String limit,
        String text,
        int days,
        BigDecimal most,
        long holders,
        long near,
        long full,
        BigDecimal nearShare,
        BigDecimal fullShare) {}

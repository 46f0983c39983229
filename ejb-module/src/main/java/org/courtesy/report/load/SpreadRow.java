package org.courtesy.report.load;

import java.math.BigDecimal;

/**
 * How many customers got so many contacts in the period.
 *
 * @param contacts exact number; {@link #MANY} stands for it and all greater ones
 * @param customers who got so many of any purpose
 * @param advertised who got so many for advertising
 * @param customersShare of all customers, 0..1
 * @param advertisedShare of all customers, 0..1
 */
public record SpreadRow(
        int contacts, long customers, long advertised, BigDecimal customersShare, BigDecimal advertisedShare) {

    /** From here on all are counted together. */
    public static final int MANY = 6;
}

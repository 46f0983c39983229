package org.courtesy.fact;

import java.time.LocalDate;

/**
 * The latest price change of a contract.
 *
 * @param percent change of the price, positive for a rise
 * @param complete whether the notice named all that § 41 (5) EnWG demands; absent: true
 * @param taxOnly only taxes or levies are passed through
 */
public record PriceChange(
        LocalDate noticedOn, LocalDate effectiveOn, Double percent, Boolean complete, boolean taxOnly) {

    public PriceChange {
        complete = complete == null || complete;
    }
}

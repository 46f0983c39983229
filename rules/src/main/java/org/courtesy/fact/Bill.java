package org.courtesy.fact;

import java.time.LocalDate;

/**
 * The last bill of a contract.
 *
 * @param changePercent change against the previous year, 31.0 for +31 %
 */
public record Bill(LocalDate issuedOn, Double changePercent) {}

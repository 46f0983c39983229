package org.courtesy.report.behind;

import java.time.LocalDate;
import org.courtesy.fact.CustomerKind;

/**
 * A customer behind a figure.
 *
 * @param fact for which they are counted, in words
 * @param day of the fact, null where it has none
 * @param amount of the fact, null where it has none
 */
public record BehindRow(
        String number,
        CustomerKind kind,
        String name,
        String postalCode,
        String city,
        String country,
        String segment,
        String fact,
        LocalDate day,
        Double amount) {}

package org.courtesy.finding;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * Something that should be done now.
 *
 * @param earliest first day, {@code latest} last day on which it makes sense (null: no end)
 * @param priority 0..100, higher goes first
 * @param legalBasis paragraph that makes it what its purpose says, null where there is none
 */
public record ActionFinding(
        String code,
        ContactChannel channel,
        Purpose purpose,
        LocalDate earliest,
        LocalDate latest,
        double priority,
        String rule,
        String legalBasis,
        String text) {}

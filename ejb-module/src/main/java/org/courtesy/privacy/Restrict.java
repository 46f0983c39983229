package org.courtesy.privacy;

import java.time.LocalDate;

/**
 * A restriction to be set.
 *
 * @param reason why, at most 1,000 characters
 * @param since the day from which it is in force; null: today
 */
public record Restrict(String reason, LocalDate since) {}

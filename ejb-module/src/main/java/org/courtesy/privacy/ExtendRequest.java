package org.courtesy.privacy;

import java.time.LocalDate;

/**
 * More time for an answer: two months after the first one.
 *
 * @param toldOn the day on which the person was told, within the first month; null: today
 * @param reason why it takes longer, as the person was told; at most 1,000 characters
 */
public record ExtendRequest(LocalDate toldOn, String reason) {}

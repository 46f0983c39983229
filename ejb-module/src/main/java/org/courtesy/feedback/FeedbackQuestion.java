package org.courtesy.feedback;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;

/**
 * What the customer of a link is asked about, and what they have answered so far.
 *
 * @param at when it happened, by the customer's clock
 * @param language of the customer's messages, null when unknown
 * @param lastDay last day on which the answer can be given or corrected
 * @param given null: nothing so far
 */
public record FeedbackQuestion(
        String type, ContactChannel channel, OffsetDateTime at, String language, LocalDate lastDay, Answer given) {}

package org.courtesy.web.api.link;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A link at the moment of its making.
 *
 * @param id Courtesy's id of the link
 * @param url what to hand to the customer; it cannot be read again
 * @param lastDay last day on which it opens, on the customer's calendar
 * @param expiresAt the end of that day
 */
public record LinkAnswer(String id, String url, LocalDate lastDay, OffsetDateTime expiresAt) {}

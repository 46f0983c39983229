package org.courtesy.feedback;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;

/**
 * Something that a customer may say on their own page how it was.
 *
 * @param touchpoint Courtesy's id
 * @param answered whether they have said so already
 */
public record OwnSubject(String touchpoint, String type, ContactChannel channel, OffsetDateTime at, boolean answered) {}

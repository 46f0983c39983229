package org.courtesy.feedback;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;

/**
 * An answer as it is stored.
 *
 * @param touchpoint Courtesy's id of what it is about, null for nothing in particular; likewise {@code type} and {@code
 *     channel}
 * @param bad whether it is one to come back on
 * @param correctedAt when it was changed last, null: never
 * @param dueOn by when somebody is to come back, null where nobody is
 */
public record Feedback(
        String id,
        String customer,
        String touchpoint,
        String type,
        ContactChannel channel,
        AnswerWay way,
        Answer answer,
        boolean bad,
        OffsetDateTime answeredAt,
        String recordedBy,
        OffsetDateTime correctedAt,
        Loop loop,
        LocalDate dueOn) {}

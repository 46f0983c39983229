package org.courtesy.message;

import java.time.OffsetDateTime;
import org.courtesy.audience.Audience;

/**
 * What somebody writes to make a message, or to change one.
 *
 * @param priority absent: {@code NORMAL}
 * @param from first instant at which it is said; absent: now
 * @param to first instant at which it is no longer said; absent: until somebody withdraws it
 * @param audience absent: everybody
 * @param texts in one language at least
 */
public record MessageContent(
        MessageKind kind,
        MessagePriority priority,
        OffsetDateTime from,
        OffsetDateTime to,
        Audience audience,
        MessageTexts texts) {

    public MessageContent {
        priority = priority == null ? MessagePriority.NORMAL : priority;
        audience = audience == null ? Audience.EVERYBODY : audience;
    }

    /** The same from an instant on, when it says none. */
    MessageContent startingBy(OffsetDateTime now) {
        return from == null ? new MessageContent(kind, priority, now, to, audience, texts) : this;
    }
}

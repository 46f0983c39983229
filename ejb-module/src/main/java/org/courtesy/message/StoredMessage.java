package org.courtesy.message;

import java.time.OffsetDateTime;
import org.courtesy.audience.Audience;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * A message as it is stored.
 *
 * @param id UUID
 * @param version grows with every change; what a later change has to name
 * @param withdrawnAt null unless somebody took it back
 */
public record StoredMessage(
        String id,
        long version,
        MessageState state,
        MessageKind kind,
        MessagePriority priority,
        OffsetDateTime from,
        OffsetDateTime to,
        Audience audience,
        MessageTexts texts,
        String createdBy,
        OffsetDateTime createdAt,
        String changedBy,
        OffsetDateTime changedAt,
        String withdrawnBy,
        OffsetDateTime withdrawnAt)
        implements TellsSubject {

    /** What would have to be sent to get it again. */
    public MessageContent content() {
        return new MessageContent(kind, priority, from, to, audience, texts);
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.MESSAGE, id);
    }
}

package org.courtesy.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * An endpoint as it is stored; its secret is told only once.
 *
 * @param id UUID
 * @param version grows with every change; what a later change has to name
 * @param enabled whether it gets anything: {@code state} is {@code ACTIVE}
 * @param stateSince since when it is in that state
 * @param formerSecretUntil until when the secret before signs too, null when it does not
 * @param failingSince since when nothing has arrived, null when the last attempt did
 * @param waiting how many deliveries are to be sent
 * @param failed how many are dead letters
 */
public record Webhook(
        String id,
        long version,
        String url,
        String description,
        List<String> types,
        boolean enabled,
        WebhookState state,
        OffsetDateTime stateSince,
        OffsetDateTime formerSecretUntil,
        OffsetDateTime lastSuccessAt,
        OffsetDateTime failingSince,
        long waiting,
        long failed,
        String createdBy,
        OffsetDateTime createdAt,
        String changedBy,
        OffsetDateTime changedAt)
        implements TellsSubject {

    /** What would have to be sent to get it again. */
    public WebhookContent content() {
        return new WebhookContent(url, description, types, enabled);
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.WEBHOOK, id);
    }
}

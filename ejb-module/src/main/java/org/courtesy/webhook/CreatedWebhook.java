package org.courtesy.webhook;

import org.courtesy.idempotency.ToldOnce;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * A new endpoint.
 *
 * @param secret with which its deliveries are signed; told this once, null in a repetition
 */
public record CreatedWebhook(Webhook webhook, String secret) implements ToldOnce, TellsSubject {

    @Override
    public Object again() {
        return new CreatedWebhook(webhook, null);
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.WEBHOOK, webhook.id());
    }
}

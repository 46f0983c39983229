package org.courtesy.webhook;

import org.courtesy.idempotency.ToldOnce;

/**
 * A new endpoint.
 *
 * @param secret with which its deliveries are signed; told this once, null in a repetition
 */
public record CreatedWebhook(Webhook webhook, String secret) implements ToldOnce {

    @Override
    public Object again() {
        return new CreatedWebhook(webhook, null);
    }
}

package org.courtesy.webhook;

/**
 * A new endpoint.
 *
 * @param secret with which its deliveries are signed; told this once
 */
public record CreatedWebhook(Webhook webhook, String secret) {}

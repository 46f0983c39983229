package org.courtesy.webhook;

import java.time.OffsetDateTime;

/**
 * A secret, told this once.
 *
 * @param secret {@code whsec_} and Base64
 * @param formerSecretUntil until when the secret before signs too, null when there is none
 */
public record WebhookSecret(String secret, OffsetDateTime formerSecretUntil) {}

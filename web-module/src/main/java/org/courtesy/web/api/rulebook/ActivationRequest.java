package org.courtesy.web.api.rulebook;

import java.time.OffsetDateTime;

/**
 * How a version is to go live.
 *
 * @param at when; absent or past: at once
 * @param emergency at once and without approval; only with a reason
 * @param reason required in an emergency
 */
public record ActivationRequest(OffsetDateTime at, boolean emergency, String reason) {}

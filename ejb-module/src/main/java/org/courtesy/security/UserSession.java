package org.courtesy.security;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A browser that is signed in.
 *
 * @param id belongs into no page and no log
 * @param seenAt when it was last used, to within five minutes
 * @param browser kind of browser and of system, null: not known
 */
public record UserSession(UUID id, OffsetDateTime beganAt, OffsetDateTime seenAt, String browser) {}

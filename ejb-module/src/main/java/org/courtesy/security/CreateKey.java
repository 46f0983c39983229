package org.courtesy.security;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The wish for a key.
 *
 * @param name at most 64 characters
 * @param role one of {@link Roles}
 * @param scopes of {@link Scope#all()}; null or empty: all that the role may
 * @param expiresAt in the future, null: never
 * @param requestsPerMinute 1 to 1,000,000; null: as the operator has set for all
 */
public record CreateKey(
        String name, String role, List<String> scopes, OffsetDateTime expiresAt, Integer requestsPerMinute) {}

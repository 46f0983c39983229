package org.courtesy.security;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A key of another system, without the key itself.
 *
 * @param name unique; stands in the records as who did something
 * @param role one of {@link Roles}
 * @param scopes the parts of the interface that are open to it, e.g. {@code customers:read}; empty: all that its role may
 * @param requestsPerMinute null: as the operator has set for all
 * @param expiresAt null: never
 * @param lastUsedAt to within five minutes, null: never used
 * @param previousUntil until when the key before the last rotation is valid too, null: it is not
 */
public record ApiKey(
        String name,
        String role,
        List<String> scopes,
        Integer requestsPerMinute,
        KeyState state,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime expiresAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime previousUntil) {}

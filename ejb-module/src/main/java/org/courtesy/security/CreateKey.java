package org.courtesy.security;

import java.time.OffsetDateTime;
import java.util.List;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

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
        String name, String role, List<String> scopes, OffsetDateTime expiresAt, Integer requestsPerMinute)
        implements TellsSubject {
    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.KEY, name);
    }
}

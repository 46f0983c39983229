package org.courtesy.rulebook;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.NotAudited;

/** Who did what to which version, when and why. Entries are never changed or removed. */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
@NotAudited("what was done to rules, which everybody with that role reads")
public class AuditTrail {

    private final AuditLog log;
    private final RulebookRepository rulebook;

    /** For the container's proxy. */
    protected AuditTrail() {
        this(null, null);
    }

    @Inject
    AuditTrail(AuditLog log, RulebookRepository rulebook) {
        this.log = log;
        this.rulebook = rulebook;
    }

    /**
     * The trail of one version, the latest entry first.
     *
     * @throws NotFoundException if there is no such version
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    public Page<AuditEntry> of(String name, int version, String cursor, int limit) {
        rulebook.get(name, version);
        return page(log.before(name, version, start(cursor), Cursor.limit(limit) + 1), limit);
    }

    /**
     * The trail of a whole rule set, the latest entry first.
     *
     * @throws NotFoundException if there is no such rule set
     * @throws org.courtesy.json.InvalidInputException on a cursor or limit that is none
     */
    public Page<AuditEntry> of(String name, String cursor, int limit) {
        if (!rulebook.exists(name)) {
            throw new NotFoundException("RULE_SET", name);
        }
        return page(log.before(name, start(cursor), Cursor.limit(limit) + 1), limit);
    }

    private static long start(String cursor) {
        return Cursor.read(cursor, 1, parts -> Long.valueOf(parts.get(0))).orElse(Long.MAX_VALUE);
    }

    private static Page<AuditEntry> page(List<AuditEntry> found, int limit) {
        return Cursor.page(found, limit, entry -> new Object[] {entry.id()});
    }
}

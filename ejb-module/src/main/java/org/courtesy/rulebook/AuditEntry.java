package org.courtesy.rulebook;

import java.time.OffsetDateTime;

/**
 * One entry of the audit trail.
 *
 * @param id grows with time
 * @param by who did it; {@value Mark#PRODUCT} for the product itself
 * @param version of the rule set, counting from 1
 * @param before state of the version before, null when it was new
 * @param after state of the version afterwards
 * @param reason what was said for it, null when nothing was
 * @param path file it concerned, null when it concerned the whole version
 * @param checksumBefore of the file, or of all files where it concerned the whole version; null when there was none
 * @param checksumAfter the same afterwards
 */
public record AuditEntry(
        long id,
        String by,
        OffsetDateTime at,
        AuditAct act,
        String ruleSet,
        int version,
        RuleSetState before,
        RuleSetState after,
        String reason,
        String path,
        String checksumBefore,
        String checksumAfter) {}

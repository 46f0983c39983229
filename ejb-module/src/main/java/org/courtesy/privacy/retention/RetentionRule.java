package org.courtesy.privacy.retention;

import java.time.OffsetDateTime;

/**
 * How long a kind of data is kept.
 *
 * @param months null: until somebody decides
 * @param usual what holds unless somebody decides otherwise, null: until somebody decides
 * @param changedAt null: nobody has decided
 */
public record RetentionRule(
        RetentionKind kind, Integer months, Integer usual, OffsetDateTime changedAt, String changedBy) {}

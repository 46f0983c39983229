package org.courtesy.rulebook;

import java.time.OffsetDateTime;
import org.courtesy.ruleset.compare.Change;

/**
 * One file of a version, without its content.
 *
 * @param path as in the folder {@code rules/}
 * @param etag checksum of the content, for conditional requests
 * @param characters length of the content
 * @param changedBy who changed it last, null when that was before such things were noted
 * @param change how it differs from the parent version, null when it does not
 */
public record RuleFileInfo(
        String path, String etag, int characters, String changedBy, OffsetDateTime changedAt, Change change) {}

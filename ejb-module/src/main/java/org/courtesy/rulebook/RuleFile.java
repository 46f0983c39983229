package org.courtesy.rulebook;

import java.time.OffsetDateTime;

/**
 * One file of a version.
 *
 * @param path as in the folder {@code rules/}, e.g. {@code drl/contact/CON-031-....drl}
 * @param text the whole content
 * @param etag checksum of the content, for conditional requests
 * @param changedBy who changed it last, null when that was before such things were noted
 */
public record RuleFile(String path, String text, String etag, String changedBy, OffsetDateTime changedAt) {}

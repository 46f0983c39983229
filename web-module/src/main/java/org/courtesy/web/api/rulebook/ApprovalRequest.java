package org.courtesy.web.api.rulebook;

/**
 * What the approver says.
 *
 * @param comment may be absent
 * @param reasonWithoutReplay why no replay of exactly these files is needed; required when there is none
 */
public record ApprovalRequest(String comment, String reasonWithoutReplay) {}

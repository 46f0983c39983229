package org.courtesy.web.api.rulebook;

/**
 * Why approval is asked for.
 *
 * @param why what the change is for
 * @param risk what may go wrong; may be absent
 */
public record SubmissionRequest(String why, String risk) {}

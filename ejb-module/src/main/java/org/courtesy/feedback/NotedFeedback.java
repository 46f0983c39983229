package org.courtesy.feedback;

/**
 * An answer that was written down.
 *
 * @param created false when it corrects or repeats one that was there
 */
public record NotedFeedback(Feedback feedback, boolean created) {}

package org.courtesy.job;

/**
 * How far a job is.
 *
 * @param checkpoint where to go on, in the form of its kind
 * @param done pieces done since its beginning, refused ones included
 * @param refused pieces refused since its beginning
 * @param summary what has come of it, JSON in the form of its kind; null when there is nothing to tell
 */
public record Progress(String checkpoint, long done, long refused, String summary) {}

package org.courtesy.job;

/**
 * Which jobs are looked for; what is null does not restrict.
 *
 * @param kind e.g. {@code SWEEP}
 * @param requestedBy the user or key that asked for it, {@code courtesy} for the server itself
 */
public record JobFilter(String kind, JobState state, String requestedBy) {

    /** All of them. */
    public static final JobFilter ALL = new JobFilter(null, null, null);
}

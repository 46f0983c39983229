package org.courtesy.job;

/** Life cycle of a job. */
public enum JobState {
    QUEUED,
    RUNNING,
    PAUSED,
    DONE,
    FAILED,
    STOPPED;

    boolean ended() {
        return this == DONE || this == FAILED || this == STOPPED;
    }
}

package org.courtesy.job;

/** Why a job failed. The sentences for people are the interface's. */
public enum JobFailure {
    /** Something that nobody foresaw; the log has it under the job's id. */
    INTERNAL_ERROR,
    /** The server stopped several times in the midst of the job without the job getting on. */
    INTERRUPTED_TOO_OFTEN,
    /** The uploaded file is no longer there. */
    FILE_LOST,
    /** The file ends inside a quoted value, or a line is longer than any line that is meant. */
    FILE_BROKEN,
    /** The rules that it was to use have been changed since, or do not run with this version of the product. */
    RULES_NOT_RUNNABLE
}

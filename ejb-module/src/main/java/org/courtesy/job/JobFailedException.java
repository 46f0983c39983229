package org.courtesy.job;

/** The job cannot come to an end, now or later. */
public class JobFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final JobFailure failure;

    public JobFailedException(JobFailure failure, Throwable cause) {
        super(failure.name(), cause);
        this.failure = failure;
    }

    public JobFailedException(JobFailure failure) {
        this(failure, null);
    }

    public JobFailure failure() {
        return failure;
    }
}

package org.courtesy.job;

/**
 * What the jobs of one kind do. Found by CDI; one job of a kind runs at a time.
 *
 * <p>Work is done in pieces. Each piece is one transaction that ends with {@link JobRun#save}, so that after a crash the
 * work goes on behind the last piece that was stored, and no piece counts twice.
 */
public interface JobWork {

    /** The kind of its jobs, e.g. {@code IMPORT}. */
    String kind();

    /** Whether this node can do that job: what the job needs may lie on another one. */
    default boolean possibleHere(JobRun job) {
        return true;
    }

    /**
     * Whether its jobs may rest for as long as somebody likes: they need nothing that is cleared away meanwhile, and what
     * they do is not out of date afterwards.
     */
    default boolean pausable() {
        return false;
    }

    /**
     * Whether its jobs may be stopped for good. Not so what keeps a record of its own that only its end closes, and what is
     * half done would be worse than not begun.
     */
    default boolean stoppable() {
        return true;
    }

    /**
     * Does the job from its checkpoint to the end, or returns early after {@link JobRun#save} has said so. Called outside
     * of any transaction.
     *
     * @return whether it got to the end
     * @throws JobFailedException if the job cannot come to an end, now or later; after any other exception it is tried
     *     again
     */
    boolean run(JobRun job) throws Exception;

    /**
     * Clears up after a job that has ended, whichever way; of one that was stopped before anybody began it, on the node that was asked to
     * stop it, in the transaction of that.
     */
    default void ended(JobRun job) {}
}

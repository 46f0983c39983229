package org.courtesy.job;

/**
 * A job as those see it who keep the product running.
 *
 * @param requestedBy the user or key that asked for it, {@code courtesy} for the server itself
 * @param wish what it was asked for and has not done yet
 * @param silent whether nothing was heard of the node that works on it for a minute: another one takes it up, or this one when
 *     it starts again
 * @param pausable whether it can be asked to pause now
 * @param resumable whether it can go on behind its last piece
 * @param stoppable whether it can be asked to stop now
 */
public record JobDetail(
        JobView job,
        String requestedBy,
        Wish wish,
        boolean silent,
        boolean pausable,
        boolean resumable,
        boolean stoppable) {

    /** What a running job does after its present piece. */
    public enum Wish {
        NONE,
        PAUSE,
        STOP
    }
}

package org.courtesy.replay;

/** A stored decision that one of the two rule sets cannot judge. */
public class ReplayFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Who failed. */
    public enum Side {
        /** The stored case cannot be read any more. */
        INPUTS,
        BASE,
        CANDIDATE
    }

    private final Side side;

    public ReplayFailedException(Side side, Throwable cause) {
        super(side.name(), cause);
        this.side = side;
    }

    public Side side() {
        return side;
    }
}

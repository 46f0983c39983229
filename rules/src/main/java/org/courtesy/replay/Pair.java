package org.courtesy.replay;

/** How many of something there are with the base and with the candidate. */
public record Pair(long base, long candidate) {

    static final Pair NONE = new Pair(0, 0);
    static final Pair BASE = new Pair(1, 0);
    static final Pair CANDIDATE = new Pair(0, 1);

    /** How many more there are with the candidate; negative: fewer. */
    public long difference() {
        return candidate - base;
    }

    Pair plus(Pair other) {
        return new Pair(base + other.base, candidate + other.candidate);
    }
}

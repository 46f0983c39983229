package org.courtesy.ruleset.compare;

/**
 * A file that at least one side changed.
 *
 * @param path in the rule set
 * @param mine what my side did to it, null when nothing
 * @param theirs what their side did to it, null when nothing
 */
public record ThreeWayFile(String path, Change mine, Change theirs, Outcome outcome) {

    /** What is to become of a file. */
    public enum Outcome {
        /** Only my side changed it: it stays. */
        MINE,
        /** Only their side changed it: it is taken over. */
        THEIRS,
        /** Both sides came to the same. */
        SAME,
        /** Both sides changed it differently: somebody has to choose. */
        CONFLICT
    }
}

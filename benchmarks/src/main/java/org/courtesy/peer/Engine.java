package org.courtesy.peer;

import org.courtesy.naive.Findings;

/** Decides by the forty rules, in this JVM and on this thread. */
public interface Engine {

    /** With its version. */
    String name();

    Findings decide(FlatCase input);
}

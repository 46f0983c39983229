package org.courtesy.idempotency;

/** An answer with something that is told once, a secret: it is not kept, so a repetition says the rest. */
public interface ToldOnce {

    /** The answer as a repetition gets it. */
    Object again();
}

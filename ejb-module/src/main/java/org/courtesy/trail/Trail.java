package org.courtesy.trail;

/** Where it is told what happened. */
public interface Trail {

    /**
     * Takes something into the trail. What was done is part of the caller's transaction, or of one of its own where there is none;
     * what was refused or failed is counted and written within seconds, whatever becomes of the caller's transaction.
     */
    void note(Happening happening);
}

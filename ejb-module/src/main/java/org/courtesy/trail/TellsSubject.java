package org.courtesy.trail;

/** An argument or an answer that tells what it is about. */
public interface TellsSubject {

    /** On what something was done, null if on nothing that has a name. */
    Subject auditedSubject();
}

package org.courtesy.decision;

/** A deliberate violation: there is a log. */
public class WritesToTheConsole {

    void write() {
        System.out.println("here");
    }
}

package org.courtesy.trail;

/** From where something was done. */
public enum Place {
    /** A page. */
    SCREEN,
    /** The interface for programs. */
    API,
    /** The server by itself. */
    SERVER
}

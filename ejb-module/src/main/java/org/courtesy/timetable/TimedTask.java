package org.courtesy.timetable;

/** Something that the server does by the clock: a session bean of the feature it belongs to. There is one for each {@link Task}. */
public interface TimedTask {

    /** What it is. */
    Task task();

    /** When it is done. Asked once, when the server starts. */
    Timing timing();

    /**
     * Does it, never twice at the same time on this server. Others may do it at the same time.
     *
     * @throws RuntimeException if it broke off; it is noted, and done again when it is time again
     */
    void run();
}

package org.courtesy.outbox;

import java.util.List;

/** A way on which events leave the house. Found by CDI. */
public interface EventOutlet {

    /**
     * Whether anybody behind it listens to events of a type. Asked with every change, so it must cost next to nothing.
     */
    boolean wants(EventType type);

    /**
     * Takes over what was written, in the transaction of what the events tell: notes what is to be sent, sends nothing yet.
     *
     * @param events in the order in which they happened; never empty
     */
    void take(List<OutboxEvent> events);
}

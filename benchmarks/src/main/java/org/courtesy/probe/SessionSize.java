package org.courtesy.probe;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

/**
 * What a session weighs, serialized.
 *
 * @param views bytes of the views' states, that is of their components
 * @param others bytes of everything else, most of it beans that live as long as their view
 */
record SessionSize(long views, long others) {

    static final SessionSize UNKNOWN = new SessionSize(-1, -1);

    private static final String VIEWS = "LogicalViewMap";

    static SessionSize of(PageRequest request) {
        if (request.session() == null) {
            return new SessionSize(0, 0);
        }
        long views = 0;
        long others = 0;
        for (String name : request.attributes()) {
            long bytes = bytes(name, request.attribute(name));
            if (name.endsWith(VIEWS)) {
                views += bytes;
            } else {
                others += bytes;
            }
        }
        return new SessionSize(views, others);
    }

    private static long bytes(String name, Object value) {
        Counter counter = new Counter();
        try (ObjectOutputStream out = new ObjectOutputStream(counter)) {
            out.writeObject(value);
        } catch (IOException e) {
            System.err.println("probe: " + name + " cannot be serialized: " + e);
        }
        return counter.count;
    }

    /** Counts and throws away. */
    private static final class Counter extends OutputStream {

        private long count;

        @Override
        public void write(int octet) {
            count++;
        }

        @Override
        public void write(byte[] octets, int from, int length) {
            count += length;
        }
    }
}

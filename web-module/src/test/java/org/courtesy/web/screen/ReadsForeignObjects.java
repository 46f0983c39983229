package org.courtesy.web.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** A deliberate violation: makes objects of whatever comes. */
public final class ReadsForeignObjects {

    private ReadsForeignObjects() {}

    public static Object read(InputStream sent) throws IOException, ClassNotFoundException {
        try (ObjectInputStream objects = new ObjectInputStream(sent)) {
            return objects.readObject();
        }
    }
}

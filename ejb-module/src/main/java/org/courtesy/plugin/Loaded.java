package org.courtesy.plugin;

import java.nio.file.FileSystemException;
import java.util.concurrent.Callable;

/**
 * A plug-in that was found.
 *
 * @param plugin what to call; null when it is broken
 * @param loader where its classes come from
 */
record Loaded(Object plugin, ClassLoader loader, Plugin view) {

    boolean active() {
        return view.state() == PluginState.ACTIVE;
    }

    /** What an exception of somebody else's code says to people: not how that is made inside. */
    static String words(Throwable thrown) {
        String name = thrown.getClass().getSimpleName();
        if (thrown.getMessage() == null) {
            return name;
        }
        // What does not link, and what cannot be opened, names what it is about and no more.
        return thrown instanceof Error || thrown instanceof FileSystemException
                ? name + ": " + thrown.getMessage()
                : thrown.getMessage();
    }

    /** Calls it as its own libraries expect to be called. */
    <T> T call(Callable<T> what) throws Exception {
        return calling(loader, what);
    }

    /** Calls something of that loader as its own libraries expect to be called. */
    static <T> T calling(ClassLoader loader, Callable<T> what) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return what.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}

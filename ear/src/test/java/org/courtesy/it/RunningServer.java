package org.courtesy.it;

import java.net.URI;

/** Where the server under test answers. */
public final class RunningServer {

    private RunningServer() {}

    /** The address of a path below the context root, for instance {@code /api/v1/touchpoints}. */
    public static URI at(String path) {
        return URI.create("http://127.0.0.1:" + Integer.getInteger("http.port") + "/courtesy" + path);
    }
}

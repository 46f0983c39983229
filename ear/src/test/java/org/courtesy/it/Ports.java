package org.courtesy.it;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for what is stopped and started again while others try to reach it. They lie below those that the system gives to whoever calls
 * out: a caller who gets the very port that it calls would talk to itself, and keep the server from it.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private Ports() {}

    /** A port of 127.0.0.1 on which nobody listens. */
    public static int free() throws IOException {
        IOException taken = null;
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.getLocalPort();
            } catch (IOException e) {
                taken = e;
            }
        }
        throw taken;
    }
}

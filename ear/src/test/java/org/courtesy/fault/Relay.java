package org.courtesy.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.courtesy.it.Ports;

/** The way to the database, which can be made slow, lost without a word, or shut. */
final class Relay implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int BLOCK = 8192;

    private final int port = Ports.free();
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private volatile Duration delay = Duration.ZERO;

    /** Counts up when what is on its way is lost: connections of before never carry anything again. */
    private volatile int lost;

    private volatile boolean losing;

    Relay(int target) throws IOException {
        this.target = target;
        open();
    }

    int port() {
        return port;
    }

    /** Passes on what comes, so much later. */
    void delay(Duration time) {
        delay = time;
    }

    /** Takes everything and passes on nothing, as when a cable is pulled. */
    void lose() {
        losing = true;
        lost++;
    }

    /** Lets new connections through again; those of before stay lost. */
    void find() {
        losing = false;
    }

    /** Ends all connections and takes no more. */
    void shut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    void open() throws IOException {
        ServerSocket opened = new ServerSocket(port, 100, HERE);
        door = opened;
        daemon(() -> accept(opened));
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket near = opened.accept();
                near.setTcpNoDelay(true);
                open.add(near);
                int born = losing ? -1 : lost;
                Socket far = new Socket(HERE, target);
                // Without it what is asked in two pieces waits forty milliseconds between them.
                far.setTcpNoDelay(true);
                open.add(far);
                daemon(() -> pass(near, far, born));
                daemon(() -> pass(far, near, born));
            } catch (IOException notNow) {
                Faults.debug(notNow);
            }
        }
    }

    private void pass(Socket from, Socket to, int born) {
        byte[] block = new byte[BLOCK];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (!delay.isZero()) {
                    LockSupport.parkNanos(delay.toNanos());
                }
                if (born == lost) {
                    out.write(block, 0, read);
                }
            }
        } catch (IOException ended) {
            Faults.debug(ended);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        shut();
    }
}

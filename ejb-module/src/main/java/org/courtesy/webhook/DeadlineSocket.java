package org.courtesy.webhook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/** A connection that ends at an instant, however slowly the other side sends: each read waits for what is left of the time. */
final class DeadlineSocket extends Socket {

    private final long end;

    /** @param end by {@link System#nanoTime()} */
    DeadlineSocket(long end) {
        super(Proxy.NO_PROXY);
        this.end = end;
    }

    /**
     * What is left of the time, at least 1.
     *
     * @throws SocketTimeoutException when nothing is
     */
    int millisLeft() throws SocketTimeoutException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException("The time is up");
        }
        return (int) left;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                setSoTimeout(millisLeft());
                return super.read();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                setSoTimeout(millisLeft());
                return super.read(buffer, offset, length);
            }
        };
    }
}

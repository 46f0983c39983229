package org.courtesy.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** The system behind the foreign gateway: it notes what it is given and answers as the test wants. */
public final class CourierOffice implements AutoCloseable {

    /** What came. */
    public record Given(String id, String to, String text) {}

    /** What it answers, after so many milliseconds. */
    public record Reply(int status, String words, long millis) {}

    private final HttpServer server;
    private final List<Given> given = new CopyOnWriteArrayList<>();
    private volatile Function<Given, Reply> manner = one -> new Reply(202, "C-" + one.id(), 0);

    public CourierOffice() {
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Integer.getInteger("courier.port")), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::take);
        server.start();
    }

    /** Answers as wished from now on. */
    public void answer(Function<Given, Reply> wished) {
        manner = wished;
    }

    /** What came from this address so far. */
    public List<Given> givenTo(String number) {
        return given.stream().filter(one -> one.to().equals(number)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        Given one = new Given(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                exchange.getRequestHeaders().getFirst("To"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        given.add(one);
        Reply reply = manner.apply(one);
        LockSupport.parkNanos(reply.millis() * 1_000_000);
        byte[] words = reply.words().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), words.length);
        exchange.getResponseBody().write(words);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

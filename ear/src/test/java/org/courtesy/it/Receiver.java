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
import java.util.function.IntUnaryOperator;

/** Another system that is told what happens: it keeps what it gets and answers as the test wants. */
public final class Receiver implements AutoCloseable {

    /** What came. */
    public record Told(String id, String timestamp, String signature, String type, String body) {}

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator answer = count -> 204;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    /** Answers with a status by how many requests there have been, this one included. */
    public Receiver answering(IntUnaryOperator status) {
        answer = status;
        return this;
    }

    /** Where it listens. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/in";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What came so far. */
    public List<Told> told() {
        return List.copyOf(told);
    }

    /** Waits for so many requests. */
    public List<Told> await(int count) {
        return Waiting.until(this::told, seen -> seen.size() >= count);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        told.add(new Told(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        exchange.sendResponseHeaders(answer.applyAsInt(told.size()), -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

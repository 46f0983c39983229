package org.courtesy.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
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

    /** Makes the server. */
    private interface Opening {
        HttpServer open() throws IOException;
    }

    private final String scheme;
    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile IntUnaryOperator answer = count -> 204;

    /** One that speaks without TLS. */
    public Receiver() {
        this("http", () -> HttpServer.create(anyPort(), 0));
    }

    /** One that speaks with TLS and shows that certificate. */
    public Receiver(Certificate certificate) {
        this("https", () -> {
            HttpsServer secured = HttpsServer.create(anyPort(), 0);
            secured.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
            return secured;
        });
    }

    private Receiver(String scheme, Opening opening) {
        this.scheme = scheme;
        try {
            server = opening.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private static InetSocketAddress anyPort() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }

    /** Answers with a status by how many requests there have been, this one included. */
    public Receiver answering(IntUnaryOperator status) {
        answer = status;
        return this;
    }

    /** Where it listens. */
    public String url() {
        return scheme + "://127.0.0.1:" + port() + "/in";
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

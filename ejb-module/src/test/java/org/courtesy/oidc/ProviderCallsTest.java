package org.courtesy.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderCallsTest {

    private final ProviderCalls calls = new ProviderCalls(Duration.ofSeconds(1));
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer there;

    @BeforeEach
    void open() throws IOException {
        there = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        there.setExecutor(Executors.newCachedThreadPool());
        there.createContext("/json", exchange -> say(exchange, 200, "{\"issuer\": \"x\"}"));
        there.createContext(
                "/form",
                exchange -> say(
                        exchange,
                        200,
                        "{\"method\": \"" + exchange.getRequestMethod()
                                + "\", \"body\": \""
                                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                                + "\"}"));
        there.createContext("/page", exchange -> say(exchange, 200, "<html>"));
        there.createContext("/large", exchange -> say(exchange, 200, "x".repeat(600 * 1024)));
        there.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().add("Location", "/json");
            say(exchange, 302, "");
        });
        there.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });
        there.start();
    }

    private void await() {
        try {
            over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @AfterEach
    void close() {
        over.countDown();
        there.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + there.getAddress().getPort() + path);
    }

    @Test
    void readsWhatItSays() throws IOException {
        assertThat(calls.get(at("/json"), Map.of()).json().text("issuer")).contains("x");
        Claims echoed = calls.post(at("/form"), "a=b", Map.of("Authorization", "Basic x"))
                .json();
        assertThat(echoed.text("method")).contains("POST");
        assertThat(echoed.text("body")).contains("a=b");
    }

    @Test
    void followsNothing() throws IOException {
        assertThat(calls.get(at("/elsewhere"), Map.of()).isOk()).isFalse();
    }

    @Test
    void readsNoMoreThanItShouldAndWaitsNoLonger() {
        assertThatThrownBy(() -> calls.get(at("/large"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> calls.get(at("/slow"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("in time");
        over.countDown();
        there.stop(0);
        assertThatThrownBy(() -> calls.get(at("/json"), Map.of())).isInstanceOf(IOException.class);
    }

    @Test
    void repeatsNothingOfWhatIsNoJson() throws IOException {
        ProviderCalls.Answer page = calls.get(at("/page"), Map.of());

        assertThatThrownBy(page::json)
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("html")
                .hasNoCause();
    }
}

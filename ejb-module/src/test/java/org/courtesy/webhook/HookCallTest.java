package org.courtesy.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One request, to the address that was looked at, and what comes back in whatever form. */
class HookCallTest {

    private static final byte[] BODY = "{\"a\": \"ü\"}".getBytes(StandardCharsets.UTF_8);

    private static final ScheduledExecutorService ALARMS = Executors.newSingleThreadScheduledExecutor();

    private final ServerSocket server = listen();

    @AfterAll
    static void end() {
        ALARMS.shutdown();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void postsTheBodyWithItsHeaders() {
        CompletableFuture<String> asked = answer("HTTP/1.1 204 No Content\r\n\r\n");

        Attempt attempt = call("127.0.0.1").post(at("/in?x=1"), Map.of("webhook-id", "e-1"), BODY);

        assertThat(attempt.delivered()).isTrue();
        assertThat(attempt.status()).isEqualTo(204);
        assertThat(asked.join())
                .startsWith("POST /in?x=1 HTTP/1.1\r\n")
                .contains("Host: 127.0.0.1:" + server.getLocalPort() + "\r\n")
                .contains("webhook-id: e-1\r\n")
                .contains("Content-Type: application/cloudevents+json\r\n")
                .contains("Content-Length: " + BODY.length + "\r\n")
                .endsWith("\r\n\r\n{\"a\": \"ü\"}");
    }

    @Test
    void doesNotCallWhatWasNotAllowedAndCallsNobody() throws IOException {
        Attempt attempt = call("").post(at("/"), Map.of(), BODY);

        assertThat(attempt.error()).isEqualTo(DeliveryError.ADDRESS_REFUSED);
        server.setSoTimeout(1);
        assertThat(attempt.status()).isNull();
        assertThatThrownBy(server::accept).isInstanceOf(IOException.class);
    }

    @Test
    void looksAtWhereANameLeads() {
        URI byName = URI.create("http://localhost:" + server.getLocalPort() + "/");

        assertThat(call("10.0.0.0/8").post(byName, Map.of(), BODY).error()).isEqualTo(DeliveryError.ADDRESS_REFUSED);
    }

    @Test
    void doesNotFollowToAnotherAddress() {
        answer("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");

        Attempt attempt = call("127.0.0.1").post(at("/"), Map.of(), BODY);

        assertThat(attempt.error()).isEqualTo(DeliveryError.REDIRECT);
        assertThat(attempt.status()).isEqualTo(302);
    }

    @Test
    void doesNotWaitLongerThanItShall() {
        CompletableFuture.runAsync(() -> {
            try (Socket taken = server.accept()) {
                taken.getInputStream().read();
                OutputStream out = taken.getOutputStream();
                while (true) {
                    out.write('H');
                    out.flush();
                }
            } catch (IOException over) {
                // The other side has had enough.
            }
        });

        assertThat(call("127.0.0.1").post(at("/"), Map.of(), BODY).error())
                .isIn(DeliveryError.TIMEOUT, DeliveryError.NO_HTTP);
    }

    @Test
    void skipsWhatComesBeforeTheAnswer() {
        answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 503 Busy\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n");

        Attempt attempt = call("127.0.0.1").post(at("/"), Map.of(), BODY);

        assertThat(attempt.status()).isEqualTo(503);
        assertThat(attempt.retryAfter()).isEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-OpenSSH\r\n\r\n", "HTTP/1.1 2", "nonsense\r\n\r\n"})
    void whatIsNoAnswerIsSaid(String text) {
        answer(text);

        assertThat(call("127.0.0.1").post(at("/"), Map.of(), BODY).error()).isEqualTo(DeliveryError.NO_HTTP);
    }

    @Test
    void anAnswerStandsHoweverItEnds() {
        answer("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\nbroken off");

        assertThat(call("127.0.0.1").post(at("/"), Map.of(), BODY).delivered()).isTrue();
    }

    @Test
    void saysWhyNothingCame() throws IOException {

        URI nobody = at("/");
        server.close();
        assertThat(call("127.0.0.1").post(nobody, Map.of(), BODY).error()).isEqualTo(DeliveryError.CONNECTION_REFUSED);
        assertThat(call("").post(URI.create("https://no-such-name.invalid/"), Map.of(), BODY)
                        .error())
                .isEqualTo(DeliveryError.UNKNOWN_HOST);
    }

    private CompletableFuture<String> answer(String text) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket taken = server.accept()) {
                InputStream in = taken.getInputStream();
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) in.read());
                }
                String body = new String(in.readNBytes(BODY.length), StandardCharsets.UTF_8);
                taken.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                return head + body;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + path);
    }

    private static HookCall call(String allowed) {
        return new HookCall(
                new WebhookConfig(
                        List.of(), Duration.ofMillis(500), Duration.ZERO, Duration.ZERO, Optional.of(allowed)),
                Clock.systemUTC(),
                ALARMS);
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

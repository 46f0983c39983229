package org.courtesy.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers who send a letter at a time hold up themselves and nobody else. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SlowCallersIT {

    /** More than the server has threads for. */
    private static final int CALLERS = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LONGEST_WAIT_MILLIS = 40_000;

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private Socket call(String said) throws IOException {
        URI server = RunningServer.at("");
        Socket socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        sockets.add(socket);
        socket.getOutputStream().write(said.replace("\n", "\r\n").getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String form(String page, int length) {
        return "POST /courtesy" + page + " HTTP/1.1\nHost: localhost\nContent-Type: application/x-www-form-urlencoded\n"
                + "Content-Length: " + length + "\n\nlogin=";
    }

    private static void someoneElseIsServed() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(RunningServer.at("/login.xhtml"))
                .timeout(PATIENCE)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void formsThatNeverEndKeepNobodyElseWaiting() throws IOException, InterruptedException {
        for (String page : List.of("/login.xhtml", "/my.xhtml", "/jakarta.faces.resource/courtesy.css.xhtml")) {
            for (int i = 0; i < CALLERS / 2; i++) {
                call(form(page, 8192));
            }
        }

        someoneElseIsServed();
    }

    @Test
    void whoHasNotSignedInMaySayLittle() throws IOException {
        Socket socket = call(form("/login.xhtml", 200_000) + "x".repeat(150_000));

        assertThat(new String(socket.getInputStream().readNBytes(12), US_ASCII)).isEqualTo("HTTP/1.1 413");
    }

    @Test
    void headersThatNeverEndAreNotWaitedFor() throws IOException, InterruptedException {
        Socket slow = call("GET /courtesy/login.xhtml HTTP/1.1\nHost: localhost\nX-Slow: ");

        someoneElseIsServed();
        assertThat(slow.getInputStream().readAllBytes()).as("let go").isEmpty();
    }
}

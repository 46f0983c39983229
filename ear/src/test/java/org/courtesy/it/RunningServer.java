package org.courtesy.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Where the server under test answers, once it is ready: rules are compiled beside the start. */
public final class RunningServer {

    private static final int OK = 200;

    private RunningServer() {}

    /** The address of a path below the context root, for instance {@code /api/v1/touchpoints}. */
    public static URI at(String path) {
        return URI.create(Ready.ROOT + path);
    }

    /** Waits once for all tests of a server, when the first of them asks where it is. */
    private static final class Ready {

        static final String ROOT = "http://127.0.0.1:" + Integer.getInteger("http.port") + "/courtesy";

        static {
            HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            Waiting.until(() -> status(http), status -> status == OK);
        }

        private static int status(HttpClient http) {
            try {
                return http.send(
                                HttpRequest.newBuilder(URI.create(ROOT + "/health/ready"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return OK;
            }
        }
    }
}

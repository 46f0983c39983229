package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fills a running server with a base for {@link ScreenLoad}: {@code ScreenBase [http://127.0.0.1:8080/courtesy [customers
 * [touchpoints]]]}. Customers, consents and touchpoints come in as imports, one customer with a long history among them;
 * then a sweep decides on everybody, which fills the worklist. What is there already is written again, not twice.
 */
public final class ScreenBase {

    /** The customer with the long history. */
    static final String LONG = "P-0";

    /** An ordinary one. */
    static final String ORDINARY = "P-4711";

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final int CUSTOMERS = 100_000;
    private static final int TOUCHPOINTS = 5_000;
    private static final String USER = "admin";
    private static final String BOUNDARY = "courtesy-screen-base";
    private static final long PAUSE_MILLIS = 1000;

    private final LiveServer server;

    private ScreenBase(LiveServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUSTOMERS;
        int touchpoints = arguments.length > 2 ? Integer.parseInt(arguments[2]) : TOUCHPOINTS;
        ScreenRows rows = new ScreenRows();
        ScreenBase base = new ScreenBase(new LiveServer(address, ScreenLoad.password()));
        base.bring("CUSTOMERS", IntStream.range(0, customers).mapToObj(rows::customer));
        base.bring("CONSENTS", IntStream.range(0, customers).boxed().flatMap(rows::consents));
        base.bring(
                "TOUCHPOINTS",
                Stream.concat(
                        IntStream.range(1, customers).boxed().flatMap(rows::touchpoints),
                        rows.history(LONG, touchpoints)));
        base.follow("/sweeps/", base.server.post(USER, "/sweeps", "{\"reason\": \"base for a measurement\"}"));
    }

    private void bring(String kind, Stream<String> rows) throws IOException, InterruptedException {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"rows.ndjson\"\r\n"
                + "Content-Type: application/x-ndjson\r\n\r\n";
        StringBuilder body = new StringBuilder(head);
        rows.forEach(row -> body.append(row).append('\n'));
        body.append("\r\n--").append(BOUNDARY).append("--\r\n");
        follow(
                "/imports/",
                server.post(
                        USER,
                        "/imports",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        BodyPublishers.ofString(body.toString())));
    }

    /** Waits for the end of a job. */
    private void follow(String path, JsonNode job) throws IOException, InterruptedException {
        long start = System.nanoTime();
        JsonNode now = job;
        while (!Arrays.asList("DONE", "FAILED", "STOPPED")
                .contains(now.path("state").asText())) {
            Thread.sleep(PAUSE_MILLIS);
            now = server.get(USER, path + job.path("id").asText());
        }
        System.out.printf(
                "%s: %s, %d done, %d refused, %.0f s%n",
                now.path("kind").asText(),
                now.path("state").asText(),
                now.path("done").asLong(),
                now.path("refused").asLong(),
                (System.nanoTime() - start) / 1e9);
        if (!now.path("state").asText().equals("DONE") || now.path("refused").asLong() > 0) {
            throw new UncheckedIOException(new IOException("Not everything came in: " + now));
        }
    }
}

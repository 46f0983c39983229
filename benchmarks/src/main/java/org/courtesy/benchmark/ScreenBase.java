package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final LiveServer server;

    ScreenBase(LiveServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUSTOMERS;
        int touchpoints = arguments.length > 2 ? Integer.parseInt(arguments[2]) : TOUCHPOINTS;
        new ScreenBase(new LiveServer(address, ScreenLoad.password())).fill(customers, touchpoints);
    }

    /**
     * @param customers how many there are in the end
     * @param touchpoints of the one with the long history
     */
    void fill(int customers, int touchpoints) throws IOException, InterruptedException {
        ScreenRows rows = new ScreenRows();
        bring("CUSTOMERS", IntStream.range(0, customers).mapToObj(rows::customer));
        bring("CONSENTS", IntStream.range(0, customers).boxed().flatMap(rows::consents));
        bring(
                "TOUCHPOINTS",
                Stream.concat(
                        IntStream.range(1, customers).boxed().flatMap(rows::touchpoints),
                        rows.history(LONG, touchpoints)));
        print(server.follow(
                USER, "/sweeps/", server.post(USER, "/sweeps", "{\"reason\": \"base for a measurement\"}")));
    }

    private void bring(String kind, Stream<String> rows) throws IOException, InterruptedException {
        Path file = Files.createTempFile("base", ".ndjson");
        try {
            Files.write(file, (Iterable<String>) rows::iterator);
            print(server.follow(USER, "/imports/", server.upload(USER, kind, file, false)));
        } finally {
            Files.delete(file);
        }
    }

    private static void print(JsonNode job) {
        System.out.printf(
                "%s: %s, %d done, %d refused%n",
                job.path("kind").asText(),
                job.path("state").asText(),
                job.path("done").asLong(),
                job.path("refused").asLong());
    }
}

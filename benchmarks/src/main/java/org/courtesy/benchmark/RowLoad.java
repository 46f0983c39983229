package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * Rows in a second of imports and exports of a running server on PostgreSQL, beside what nothing can beat: reading the file, and
 * PostgreSQL's own COPY of the same rows, here into and from a table with one column for the row and one for its number. {@code RowLoad
 * [http://127.0.0.1:8080/courtesy [customers]]}; the database is that of {@code COURTESY_DB_URL}.
 */
public final class RowLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final int CUSTOMERS = 100_000;
    private static final String USER = "admin";

    private final LiveServer server;
    private final Connection database;
    private final ObjectMapper json = new ObjectMapper();

    private RowLoad(LiveServer server, Connection database) {
        this.server = server;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        int customers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : CUSTOMERS;
        try (Connection database = DriverManager.getConnection(
                System.getenv("COURTESY_DB_URL"),
                System.getenv("COURTESY_DB_USER"),
                System.getenv("COURTESY_DB_PASSWORD"))) {
            new RowLoad(new LiveServer(address, ScreenLoad.password()), database).run(customers);
        }
    }

    private void run(int customers) throws Exception {
        ScreenRows rows = new ScreenRows();
        System.out.println(
                "| What | rows | read, rows/s | COPY, rows/s | dry run | new | the same again | export NDJSON | COPY out |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        measure("CUSTOMERS", IntStream.range(0, customers).mapToObj(rows::customer));
        measure("CONSENTS", IntStream.range(0, customers).boxed().flatMap(rows::consents));
        measure("TOUCHPOINTS", IntStream.range(1, customers).boxed().flatMap(rows::touchpoints));
    }

    private void measure(String kind, Stream<String> lines) throws Exception {
        Path file = Files.createTempFile("rows", ".ndjson");
        Path copied = Files.createTempFile("copied", ".txt");
        try {
            long count = write(file, lines);
            List<String> cells = new ArrayList<>();
            cells.add(Long.toString(count));
            cells.add(rate(count, () -> read(file)));
            cells.add(rate(count, () -> copyIn(file)));
            cells.add(rate(count, () -> bring(kind, file, true)));
            cells.add(rate(count, () -> bring(kind, file, false)));
            cells.add(rate(count, () -> bring(kind, file, false)));
            cells.add(rate(count, () -> export(kind)));
            cells.add(rate(count, () -> copyOut(copied)));
            System.out.println("| " + kind + " | " + String.join(" | ", cells) + " |");
        } finally {
            Files.delete(file);
            Files.delete(copied);
        }
    }

    private static String rate(long rows, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return "%.0f".formatted(rows * 1e9 / (System.nanoTime() - start));
    }

    private static long write(Path file, Stream<String> lines) throws IOException {
        long count = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : (Iterable<String>) lines::iterator) {
                out.write(line);
                out.write('\n');
                count++;
            }
        }
        return count;
    }

    /** Each row made a tree, which is the least that has to be done to look at it. */
    private long read(Path file) throws IOException {
        long fields = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                fields += json.readTree(line).size();
            }
        }
        return fields;
    }

    private long copyIn(Path file) throws SQLException, IOException {
        try (Statement make = database.createStatement()) {
            make.execute("drop table if exists row_load");
            make.execute("create table row_load (number bigserial primary key, line text not null)");
        }
        // A row is one value: neither delimiter nor quotation mark may be found in it.
        try (BufferedReader in = Files.newBufferedReader(file)) {
            return database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy row_load (line) from stdin (format csv, delimiter E'\\x01', quote E'\\x02')", in);
        }
    }

    private long copyOut(Path file) throws SQLException, IOException {
        long rows;
        try (OutputStream out = Files.newOutputStream(file)) {
            rows = database.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select line from row_load order by number) to stdout", out);
        }
        try (Statement drop = database.createStatement()) {
            drop.execute("drop table row_load");
        }
        return rows;
    }

    private JsonNode bring(String kind, Path file, boolean dryRun) throws IOException, InterruptedException {
        return server.follow(USER, "/imports/", server.upload(USER, kind, file, dryRun));
    }

    private long export(String kind) throws IOException, InterruptedException {
        JsonNode job = server.follow(
                USER,
                "/exports/",
                server.post(USER, "/exports", "{\"kind\": \"%s\", \"format\": \"NDJSON\"}".formatted(kind)));
        return server.download(USER, "/exports/" + job.path("id").asText() + "/file");
    }
}

package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.courtesy.benchmark.HandWrittenSweep.Writing;

/**
 * Sweeps of a running server on PostgreSQL beside what somebody would write by hand, {@link HandWrittenSweep}: {@code SweepLoad
 * [http://127.0.0.1:8080/courtesy [customers [rounds]]]}; the database is that of {@code COURTESY_DB_URL}. It is filled up to so many
 * customers from those who are there. Each round sweeps by hand, with COPY and, if there are several, with inserts, and by the server, and compares what was
 * found.
 */
public final class SweepLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final long CUSTOMERS = 1_000_000;
    private static final int ROUNDS = 3;
    private static final double AIM = 2.5;
    private static final String USER = "admin";

    private SweepLoad() {}

    public static void main(String[] arguments) throws Exception {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        long wanted = arguments.length > 1 ? Long.parseLong(arguments[1]) : CUSTOMERS;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        LiveServer server = new LiveServer(address, ScreenLoad.password());
        try (Connection database = connect()) {
            long customers = new SweepBase(database).grow(wanted);
            sweep(server);
            List<Double> ratios = new ArrayList<>();
            System.out.println(
                    "| customers | by hand, s | of it read, s | with inserts, s | product, s | ratio | checked |");
            System.out.println("|---|---|---|---|---|---|---|");
            int threads = Runtime.getRuntime().availableProcessors();
            for (int round = 0; round < rounds; round++) {
                String inserts = rounds == 1
                        ? ""
                        : Page.figure(
                                new HandWrittenSweep(threads, Writing.INSERTS)
                                        .sweep()
                                        .seconds(),
                                1);
                HandWrittenSweep hand = new HandWrittenSweep(threads, Writing.COPY);
                HandWrittenSweep.Swept swept = hand.sweep();
                JsonNode job = sweep(server);
                double product = seconds(database, job.path("id").asText());
                ratios.add(product / swept.seconds());
                long different = hand.different(job.path("id").asText());
                System.out.printf(
                        "| %d | %.1f | %.1f | %s | %.1f | %.2f | %s |%n",
                        customers,
                        swept.seconds(),
                        swept.readSeconds(),
                        inserts,
                        product,
                        product / swept.seconds(),
                        different == 0 ? "the same risk for everybody" : different + " DIFFERENT");
            }
            ratios.sort(null);
            double median = ratios.get(ratios.size() / 2);
            System.out.printf("ratio, median: %.2f; %s%n", median, Page.atMost(AIM, median));
        }
    }

    static JsonNode sweep(LiveServer server) throws IOException, InterruptedException {
        return server.follow(USER, "/sweeps/", server.post(USER, "/sweeps", "{\"reason\": \"measurement\"}"));
    }

    static double seconds(Connection database, String job) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select extract(epoch from ended_at - started_at) from job where id = '" + job + "'")) {
            row.next();
            return row.getDouble(1);
        }
    }

    /** Texts become what a column holds, and inserts of a batch one statement. */
    static Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", System.getenv("COURTESY_DB_USER"));
        settings.setProperty("password", System.getenv("COURTESY_DB_PASSWORD"));
        settings.setProperty("stringtype", "unspecified");
        settings.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(System.getenv("COURTESY_DB_URL"), settings);
    }
}

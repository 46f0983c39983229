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
 * customers from those who are there; on the way, with ten times as many each time, the server sweeps alone, so that it is seen how
 * the time grows. Each round sweeps by hand, with COPY and, if there are several, with inserts, and by the server, and compares what
 * was found.
 */
public final class SweepLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final long CUSTOMERS = 1_000_000;

    /** Where it is looked at first how the time grows, and how much further each time. */
    private static final long FEW = 10_000;

    private static final int STEP = 10;

    /** Sweeps after which the compilers have done their work. */
    private static final int WARM_UP = 3;

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
            SweepBase base = new SweepBase(database);
            List<Size> sizes = new ArrayList<>();
            for (long few = FEW; few < wanted; few *= STEP) {
                long customers = base.grow(few);
                for (int warming = 0; warming < (sizes.isEmpty() ? WARM_UP : 1); warming++) {
                    sweep(server);
                }
                sizes.add(new Size(customers, seconds(database, sweep(server))));
            }
            long customers = base.grow(wanted);
            sweep(server);
            List<Double> ratios = new ArrayList<>();
            System.out.println();
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
                double product = seconds(database, job);
                sizes.add(new Size(customers, product));
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
            growth(sizes);
        }
    }

    /** A sweep of the server, and of how many. */
    private record Size(long customers, double seconds) {

        double inASecond() {
            return customers / seconds;
        }
    }

    private static void growth(List<Size> sizes) {
        System.out.println();
        System.out.println("| customers | product, s | customers in a second |");
        System.out.println("|---|---|---|");
        for (Size size : sizes) {
            System.out.printf("| %d | %.1f | %.0f |%n", size.customers(), size.seconds(), size.inASecond());
        }
    }

    static JsonNode sweep(LiveServer server) throws IOException, InterruptedException {
        return server.follow(USER, "/sweeps/", server.post(USER, "/sweeps", "{\"reason\": \"measurement\"}"));
    }

    static double seconds(Connection database, JsonNode job) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row =
                        statement.executeQuery("select extract(epoch from ended_at - started_at) from job where id = '"
                                + job.path("id").asText() + "'")) {
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

package org.courtesy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rows of one stored decision inserted again and again, each time for another customer and with other ids, by pgbench or, where there is
 * none, by plain JDBC.
 */
final class InsertLoad {

    /** In pgbench's own words; nothing in the texts of a decision looks like these. */
    private static final String ROW = ":courtesyrow";

    private static final String CUSTOMER = ":courtesycustomer";

    private static final long IDS = 999_999_999_999L;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final Stage stage;
    private final int connections;
    private final Optional<Path> pgbench;
    private final List<String> statements;
    private final long customers;
    private final String rows;

    private InsertLoad(Stage stage, int connections, List<String> statements, long customers, String rows) {
        this.stage = stage;
        this.connections = connections;
        this.pgbench = pgbench();
        this.statements = statements;
        this.customers = customers;
        this.rows = rows;
    }

    /** The rows of the latest decision on a touchpoint. */
    static InsertLoad of(Stage stage, int connections) throws SQLException {
        try (Connection database = stage.connect();
                Statement statement = database.createStatement()) {
            statement.execute(
                    "create table if not exists measured_customer as select row_number() over (order by id) as n,"
                            + " id from customer");
            statement.execute("create unique index if not exists ix_measured_customer on measured_customer (n)");
            statement.execute("analyze measured_customer");
            long customers = Long.parseLong(read(statement, "select count(*) as n from measured_customer")
                    .get(0)
                    .get("n"));
            Map<String, String> assessment = read(
                            statement,
                            "select * from assessment where touchpoint_id is not null order by stored_at desc limit 1")
                    .get(0);
            List<Map<String, String>> touchpoints =
                    read(statement, "select * from touchpoint where id = '" + assessment.get("touchpoint_id") + "'");
            List<Map<String, String>> actions =
                    read(statement, "select * from action where assessment_id = '" + assessment.get("id") + "'");
            List<String> statements = new ArrayList<>();
            statements.add("begin");
            String id = "('00000000-0000-4000-8000-' || lpad(" + ROW + "::text, 12, '0'))::uuid";
            String customer = "(select id from measured_customer where n = " + CUSTOMER + ")";
            statements.add(insert(
                    "touchpoint",
                    touchpoints,
                    Map.of("id", id, "customer_id", customer, "source_id", "'measured ' || " + ROW)));
            statements.add(insert(
                    "assessment", List.of(assessment), Map.of("id", id, "customer_id", customer, "touchpoint_id", id)));
            if (!actions.isEmpty()) {
                statements.add(insert(
                        "action",
                        actions,
                        Map.of("id", "nextval('action_seq')", "assessment_id", id, "customer_id", customer)));
            }
            statements.add("commit");
            return new InsertLoad(
                    stage,
                    connections,
                    statements,
                    customers,
                    "1 touchpoint, 1 assessment, %d actions, %,d bytes of SQL"
                            .formatted(
                                    actions.size(),
                                    statements.stream().mapToInt(String::length).sum()));
        }
    }

    String rows() {
        return rows;
    }

    String means() {
        return pgbench.map(path -> "pgbench, " + path).orElse("JDBC from this program, since there is no pgbench");
    }

    /**
     * Inserts so many decisions.
     *
     * @return decisions in a second
     */
    double run(int count) throws IOException, InterruptedException, SQLException {
        return pgbench.isPresent() ? byPgbench(pgbench.get(), count) : byJdbc(count);
    }

    private double byPgbench(Path program, int count) throws IOException, InterruptedException {
        Path script = Files.createTempFile("courtesy", ".pgbench");
        try {
            Files.writeString(
                    script,
                    "\\set %s random(1, %d)%n\\set %s random(1, %d)%n"
                                    .formatted(ROW.substring(1), IDS, CUSTOMER.substring(1), customers)
                            + statements.stream().map(each -> each + ";\n").collect(Collectors.joining()));
            URI address = URI.create(stage.database().substring("jdbc:".length()));
            ProcessBuilder command = new ProcessBuilder(
                            program.toString(),
                            "-n",
                            "-c",
                            Integer.toString(connections),
                            "-j",
                            "2",
                            "-t",
                            Integer.toString(Math.max(1, count / connections)),
                            "-f",
                            script.toString(),
                            "-h",
                            address.getHost(),
                            "-p",
                            Integer.toString(address.getPort()),
                            "-U",
                            Stage.DATABASE_USER,
                            address.getPath().substring(1))
                    .redirectErrorStream(true);
            command.environment().put("PGPASSWORD", Stage.DATABASE_PASSWORD);
            Process process = command.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IOException("pgbench: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(script);
        }
    }

    private double byJdbc(int count) throws SQLException, InterruptedException, IOException {
        ExecutorService callers = Executors.newFixedThreadPool(connections);
        List<Connection> all = new ArrayList<>();
        try {
            List<Callable<Void>> calls = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Connection own = stage.connect();
                all.add(own);
                calls.add(() -> {
                    insert(own, count / connections);
                    return null;
                });
            }
            long start = System.nanoTime();
            for (Future<Void> done : callers.invokeAll(calls)) {
                done.get();
            }
            return (double) (count / connections * connections) * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            for (Connection own : all) {
                own.close();
            }
            callers.shutdown();
        }
    }

    private void insert(Connection database, int times) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (int i = 0; i < times; i++) {
                String row = Long.toString(ThreadLocalRandom.current().nextLong(1, IDS));
                String customer = Long.toString(ThreadLocalRandom.current().nextLong(1, customers + 1));
                for (String each : statements) {
                    statement.execute(each.replace(CUSTOMER, customer).replace(ROW, row));
                }
            }
        }
    }

    private static Optional<Path> pgbench() {
        List<Path> places = new ArrayList<>(Stream.of(System.getenv("PATH").split(":"))
                .map(place -> Path.of(place, "pgbench"))
                .toList());
        Path debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (Stream<Path> versions = Files.list(debian)) {
                versions.sorted().forEach(version -> places.add(0, version.resolve("bin/pgbench")));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
        return places.stream().filter(Files::isExecutable).findFirst();
    }

    private static String insert(String table, List<Map<String, String>> rows, Map<String, String> instead) {
        List<String> columns = List.copyOf(rows.get(0).keySet());
        return "insert into " + table + " (" + String.join(", ", columns) + ") values "
                + rows.stream()
                        .map(row -> columns.stream()
                                .map(column -> instead.getOrDefault(column, literal(row.get(column))))
                                .collect(Collectors.joining(", ", "(", ")")))
                        .collect(Collectors.joining(", "));
    }

    private static String literal(String value) {
        return value == null ? "null" : "'" + value.replace("'", "''") + "'";
    }

    private static List<Map<String, String>> read(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            ResultSetMetaData about = found.getMetaData();
            List<Map<String, String>> rows = new ArrayList<>();
            while (found.next()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    row.put(about.getColumnName(i), found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}

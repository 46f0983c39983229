package org.courtesy.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.courtesy.it.FurtherServer;

/**
 * A server and a PostgreSQL of their own for another program, that of {@code benchmarks/}, which measures them: tells where they are, does
 * what its input says line by line, and ends both when that ends. Wants the system properties {@code jboss.home} and {@code ear.file}.
 *
 * <p>{@code stop} stops the server, {@code start} starts it again on its files, {@code deploy <file>} puts a web application into it. Each is
 * answered by a line with what was asked and the milliseconds that it took; after a start the line ends with the id of the process.
 */
public final class Stand {

    private Stand() {}

    public static void main(String[] arguments) throws IOException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        try (OwnPostgres database = new OwnPostgres();
                FurtherServer server = new FurtherServer(settings(database))) {
            System.out.println(server.at("") + " " + database.address() + " "
                    + server.java().pid());
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(obey(line, server));
            }
        }
    }

    private static String obey(String line, FurtherServer server) throws IOException {
        long start = System.nanoTime();
        String what = line.split(" ", 2)[0];
        switch (what) {
            case "stop" -> server.stop();
            case "start" -> server.startAgain();
            case "deploy" -> server.deploy(Path.of(line.substring(what.length() + 1)));
            default -> throw new IllegalArgumentException(line);
        }
        String done = what + " " + Caller.millisSince(start);
        return what.equals("start") ? done + " " + server.java().pid() : done;
    }

    /** As somebody runs it, whatever the heap of the tests. */
    private static Map<String, String> settings(OwnPostgres database) {
        return Map.of(
                "COURTESY_DB_KIND", "postgresql",
                "COURTESY_DB_URL", database.address(),
                "COURTESY_DB_USER", "postgres",
                "COURTESY_DB_PASSWORD", "postgres",
                "COURTESY_DEMO", "false",
                "COURTESY_ADMIN_PASSWORD", FurtherServer.ADMIN_PASSWORD,
                "COURTESY_KAFKA_BOOTSTRAP_SERVERS", "",
                "JAVA_OPTS", "");
    }
}

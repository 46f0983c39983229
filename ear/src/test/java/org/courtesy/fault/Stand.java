package org.courtesy.fault;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.KafkaBroker;
import org.courtesy.it.Ports;
import org.courtesy.it.Waiting;

/**
 * A server and a PostgreSQL of their own for another program, that of {@code benchmarks/}, which measures them: tells where they are, does
 * what its input says line by line, and ends both when that ends. Wants the system properties {@code jboss.home} and {@code ear.file}.
 *
 * <p>{@code stop} stops the server, {@code start} starts it again on its files, {@code deploy <file>} puts a web application into it. Each is
 * answered by a line with what was asked and the milliseconds that it took; after a start the line ends with the id of the process.
 *
 * <p>With the system property {@code stand.shared} there is a Kafka, too, and {@code second} starts a second server that shares sweeps
 * with the first one, on one thread each; {@code alone} ends it.
 */
public final class Stand {

    private static final String SWEEPS = "courtesy.sweeps";
    private static final int PARTITIONS = 16;

    private final Map<String, String> settings;
    private final FurtherServer server;
    private FurtherServer second;

    private Stand(Map<String, String> settings) {
        this.settings = settings;
        this.server = new FurtherServer(settings);
    }

    public static void main(String[] arguments) throws IOException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly)));
        try (OwnPostgres database = new OwnPostgres();
                KafkaBroker broker = Boolean.getBoolean("stand.shared") ? new KafkaBroker(Ports.free()) : null) {
            Map<String, String> settings = new HashMap<>(settings(database));
            if (broker != null) {
                broker.start();
                broker.createTopics(1);
                broker.createTopic(SWEEPS, PARTITIONS);
                settings.putAll(sharing(broker));
            }
            new Stand(settings).serve(database.address());
        }
    }

    private void serve(String database) throws IOException {
        try {
            System.out.println(
                    server.at("") + " " + database + " " + server.java().pid());
            BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                System.out.println(obey(line));
            }
        } finally {
            server.close();
            if (second != null) {
                second.close();
            }
        }
    }

    private static Map<String, String> sharing(KafkaBroker broker) {
        Map<String, String> settings = new HashMap<>();
        broker.connection()
                .forEach((name, value) -> settings.put(
                        (name.startsWith("bootstrap") ? "COURTESY_KAFKA_" : "COURTESY_KAFKA_CLIENT_")
                                + name.toUpperCase(Locale.ROOT).replace('.', '_'),
                        value.toString()));
        settings.put("COURTESY_KAFKA_SWEEPS_TOPIC", SWEEPS);
        settings.put("COURTESY_KAFKA_READERS", "0");
        settings.put("COURTESY_KAFKA_TYPES", "none");
        settings.put("COURTESY_SWEEP_THREADS", "1");
        settings.put("COURTESY_NODE_ID", "first");
        return settings;
    }

    private FurtherServer startSecond() {
        Map<String, String> own = new HashMap<>(settings);
        own.put("COURTESY_NODE_ID", "second");
        FurtherServer started = new FurtherServer(own);
        Waiting.until(started::log, log -> log.contains("sweeper 1 reads"));
        return started;
    }

    private String obey(String line) throws IOException {
        long start = System.nanoTime();
        String what = line.split(" ", 2)[0];
        switch (what) {
            case "stop" -> server.stop();
            case "start" -> server.startAgain();
            case "second" -> second = startSecond();
            case "alone" -> {
                second.close();
                second = null;
            }
            case "deploy" -> server.deploy(Path.of(line.substring(what.length() + 1)));
            default -> throw new IllegalArgumentException(line);
        }
        String done = what + " " + Caller.millisSince(start);
        return switch (what) {
            case "start" -> done + " " + server.java().pid();
            case "second" -> done + " " + second.java().pid();
            default -> done;
        };
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

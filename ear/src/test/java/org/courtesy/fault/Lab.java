package org.courtesy.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Receiver;

/** A server and a PostgreSQL of their own, customers, a program with a key, and somebody who listens to what happens. */
final class Lab implements AutoCloseable {

    private static final int CUSTOMERS = 100;

    private final OwnPostgres database;
    private final Relay relay;
    private final Path files;
    private final Runnable afterwards;
    private final Map<String, String> settings = new HashMap<>();
    private final FurtherServer server;
    private final Receiver receiver = new Receiver();
    private final Caller admin;
    private final Caller program;
    private final List<String> customers;
    private boolean toBeParted;

    Lab() throws IOException {
        this(new OwnPostgres(), Map.of());
    }

    /** @param settings of the server, in addition or instead */
    Lab(OwnPostgres database, Map<String, String> settings) throws IOException {
        this(database, settings, Path.of(System.getProperty("java.io.tmpdir")), () -> {});
    }

    /**
     * One with something that is seen to at the end.
     *
     * @param settings of the server, in addition or instead
     * @param files where the server has the directory of its files
     * @param afterwards what is done when everything has ended
     */
    Lab(OwnPostgres database, Map<String, String> settings, Path files, Runnable afterwards) throws IOException {
        this.database = database;
        this.relay = new Relay(database.port());
        this.files = files;
        this.afterwards = afterwards;
        this.settings.put("COURTESY_DB_KIND", "postgresql");
        this.settings.put("COURTESY_DB_URL", database.address(relay.port()));
        this.settings.put("COURTESY_DB_USER", "postgres");
        this.settings.put("COURTESY_DB_PASSWORD", "postgres");
        this.settings.put("COURTESY_DEMO", "false");
        this.settings.put("COURTESY_ADMIN_PASSWORD", FurtherServer.ADMIN_PASSWORD);
        this.settings.put("COURTESY_WEBHOOKS_ALLOWPRIVATE", "127.0.0.1/32");
        this.settings.put("COURTESY_KAFKA_BOOTSTRAP_SERVERS", "");
        this.settings.putAll(settings);
        server = new FurtherServer(this.settings, files);
        admin = Caller.user(server, "admin", FurtherServer.ADMIN_PASSWORD);
        program = with("INTEGRATION");
        customers = people(CUSTOMERS);
        ok(admin.post("/webhooks", """
                {"url": "%s", "types": ["org.courtesy.decision.made.v1", "org.courtesy.touchpoint.recorded.v1",
                 "org.courtesy.consent.changed.v1"]}""".formatted(receiver.url()), null));
    }

    /** One whose speed can be told: nothing is on the way to its database, and once it is warm it answers on a processor of its own. */
    static Lab apart() throws IOException {
        OwnPostgres database = new OwnPostgres();
        // What a server with one processor takes at once. Told from the start that it has one, it would warm up with
        // one compiler only.
        Lab lab = new Lab(
                database,
                Map.of(
                        "COURTESY_DB_URL",
                        database.address(),
                        "COURTESY_API_AT_ONCE",
                        "8",
                        "COURTESY_API_WAITING",
                        "72"));
        lab.toBeParted = true;
        return lab;
    }

    /** The server has been busy for a while: what it had to compile is compiled. */
    void warm() throws IOException {
        if (toBeParted) {
            toBeParted = false;
            Processors.part(this);
        }
    }

    /** So many new customers of whom nothing else is known. */
    List<String> people(int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> introduced("F-" + i + "-" + UUID.randomUUID()))
                .toList();
    }

    private String introduced(String number) {
        ok(program.put("/customers/" + number, Write.customer(number)));
        return number;
    }

    /** A program with a key of that role. */
    Caller with(String role) {
        String wish = "{\"name\": \"%s-%s\", \"role\": \"%s\"}".formatted(role.toLowerCase(), UUID.randomUUID(), role);
        return Caller.key(
                server,
                ok(admin.post("/keys", wish, null)).json().path("secret").asText());
    }

    private static Reply ok(Reply reply) {
        if (!reply.done()) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }

    /** Those of its server, for another one beside it. */
    Map<String, String> settings() {
        return Map.copyOf(settings);
    }

    OwnPostgres database() {
        return database;
    }

    /** The way from the server to the database. */
    Relay relay() {
        return relay;
    }

    /** Where the server has the directory of its files. */
    Path files() {
        return files;
    }

    FurtherServer server() {
        return server;
    }

    Caller admin() {
        return admin;
    }

    Caller program() {
        return program;
    }

    List<String> customers() {
        return customers;
    }

    /** How many threads the server has. */
    long threads() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/" + server.java().pid() + "/task"))) {
            return all.count();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        relay.close();
        database.close();
        receiver.close();
        afterwards.run();
    }
}

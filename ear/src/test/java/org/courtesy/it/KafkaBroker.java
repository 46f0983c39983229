package org.courtesy.it;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * A real broker, one node that keeps its own metadata (KRaft), in a process of its own: it can be killed like a broker that crashes,
 * and comes back on the same port with what it had. Whoever connects has to sign in.
 */
public final class KafkaBroker implements AutoCloseable {

    /** How the application signs in; the build hands it the same. */
    public static final String USER = "courtesy";

    public static final String PASSWORD = "kafka-s3cret";

    private static final String LOGIN =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\"%3$s;";
    private static final String CLUSTER = "Y291cnRlc3ktdGVzdHMtMQ";

    private final int port;
    private final Path home;
    private final Path properties;
    private Process process;

    /**
     * @param port where it answers; the build has reserved it
     */
    public KafkaBroker(int port) {
        this.port = port;
        try {
            home = Files.createTempDirectory("courtesy-kafka");
            properties = Files.writeString(home.resolve("kraft.properties"), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=CLIENTS://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    inter.broker.listener.name=CLIENTS
                    listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
                    sasl.enabled.mechanisms=PLAIN
                    sasl.mechanism.inter.broker.protocol=PLAIN
                    listener.name.clients.plain.sasl.jaas.config=%3$s
                    log.dirs=%4$s
                    auto.create.topics.enable=false
                    offsets.topic.num.partitions=1
                    offsets.topic.replication.factor=1
                    group.initial.rebalance.delay.ms=0
                    broker.heartbeat.interval.ms=500
                    broker.session.timeout.ms=2000
                    """.formatted(
                    port,
                    freePort(),
                    LOGIN.formatted(
                            "broker", "broker", " user_broker=\"broker\" user_%s=\"%s\"".formatted(USER, PASSWORD)),
                    home.resolve("log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** How others connect. */
    public Map<String, Object> connection() {
        return Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + port,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN.formatted(USER, PASSWORD, ""));
    }

    /** Starts it, again too, and waits until it answers. */
    public void start() {
        try {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KafkaBroker.class.getName(),
                            properties.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("out.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean answers = Waiting.until(() -> !process.isAlive() || answers(), done -> done);
        if (!answers || !process.isAlive()) {
            throw new IllegalStateException("The broker did not start:\n" + output());
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String output() {
        try {
            return Files.readString(home.resolve("out.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Kills it. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** The broker's own process. */
    public static void main(String[] arguments) {
        StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "-t", CLUSTER, "-c", arguments[0]},
                new PrintStream(System.out, true));
        Kafka.main(arguments);
    }
}

package org.courtesy.it;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A real broker, one node that keeps its own metadata (KRaft), in a process of its own: it can be killed like a broker that crashes,
 * and comes back on the same port with what it had. Whoever connects has to sign in.
 */
public final class KafkaBroker implements AutoCloseable {

    /** Topics of the application: touchpoints in, copies of those that cannot be taken, events out. */
    public static final String IN = "courtesy.touchpoints";

    public static final String DEAD = "courtesy.touchpoints.dead";
    public static final String OUT = "courtesy.events";

    /** How the application signs in; the build hands it the same. */
    public static final String USER = "courtesy";

    public static final String PASSWORD = "kafka-s3cret";

    /** Of the store with the certificate that a secure one is known by. */
    public static final String STORE_PASSWORD = Certificate.PASSWORD;

    private static final String CLUSTER = "Y291cnRlc3ktdGVzdHMtMQ";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String LOGIN = "%s required username=\"%s\" password=\"%s\"%s;";
    private static final String OWN = "broker";
    private static final int ITERATIONS = 4096;

    private final int port;
    private final Path home;
    private final Path properties;
    private final Path trusted;
    private Process process;

    /**
     * One that is told passwords as they are.
     *
     * @param port where it answers; the build has reserved it
     */
    public KafkaBroker(int port) {
        this(port, null);
    }

    private KafkaBroker(int port, Certificate certificate) {
        this.port = port;
        this.trusted = certificate == null ? null : certificate.trusted();
        try {
            home = Files.createTempDirectory("courtesy-kafka");
            properties = Files.writeString(
                    home.resolve("kraft.properties"),
                    """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=CLIENTS://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    inter.broker.listener.name=CLIENTS
                    log.dirs=%3$s
                    auto.create.topics.enable=false
                    offsets.topic.num.partitions=1
                    offsets.topic.replication.factor=1
                    group.initial.rebalance.delay.ms=0
                    broker.heartbeat.interval.ms=500
                    broker.session.timeout.ms=2000
                    """.formatted(port, freePort(), home.resolve("log")) + signIn(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that nobody can listen to, and that is proved the password instead of told. */
    public static KafkaBroker secure() {
        try {
            return new KafkaBroker(freePort(), Certificate.make());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String signIn(Certificate certificate) {
        if (certificate == null) {
            String known = " user_%s=\"%s\" user_%s=\"%s\"".formatted(OWN, OWN, USER, PASSWORD);
            return """
                    listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT
                    sasl.enabled.mechanisms=PLAIN
                    sasl.mechanism.inter.broker.protocol=PLAIN
                    listener.name.clients.plain.sasl.jaas.config=%s
                    """.formatted(LOGIN.formatted(PLAIN, OWN, OWN, known));
        }
        return """
                listener.security.protocol.map=CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT
                sasl.enabled.mechanisms=SCRAM-SHA-512
                sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
                listener.name.clients.scram-sha-512.sasl.jaas.config=%s
                ssl.keystore.location=%s
                ssl.keystore.password=%s
                ssl.keystore.type=PKCS12
                ssl.truststore.location=%s
                ssl.truststore.password=%s
                ssl.truststore.type=PKCS12
                """.formatted(
                        LOGIN.formatted(SCRAM, OWN, OWN, ""),
                        certificate.own(),
                        Certificate.PASSWORD,
                        certificate.trusted(),
                        Certificate.PASSWORD);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    /** How others connect. */
    public Map<String, Object> connection() {
        return connection(PASSWORD);
    }

    private Map<String, Object> connection(String password) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "127.0.0.1:" + port);
        settings.put("security.protocol", trusted == null ? "SASL_PLAINTEXT" : "SASL_SSL");
        settings.put("sasl.mechanism", trusted == null ? "PLAIN" : "SCRAM-SHA-512");
        settings.put("sasl.jaas.config", LOGIN.formatted(trusted == null ? PLAIN : SCRAM, USER, password, ""));
        if (trusted != null) {
            settings.put("ssl.truststore.location", trusted.toString());
            settings.put("ssl.truststore.password", Certificate.PASSWORD);
        }
        return settings;
    }

    /** Makes the topics of the application. */
    public void createTopics(int partitions) {
        create(
                new NewTopic(IN, partitions, (short) 1),
                new NewTopic(DEAD, 1, (short) 1),
                new NewTopic(OUT, partitions, (short) 1));
    }

    /** Creates one more. */
    public void createTopic(String topic, int partitions) {
        create(new NewTopic(topic, partitions, (short) 1));
    }

    private void create(NewTopic... topics) {
        try (Admin admin = Admin.create(connection())) {
            admin.createTopics(List.of(topics)).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a topic holds for a key, once there are so many or patience is over. */
    public List<ConsumerRecord<String, String>> messages(String topic, String key, int count) {
        Map<String, Object> settings = connection();
        settings.put("auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return Waiting.until(
                    () -> {
                        consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                            if (key.equals(message.key())) {
                                found.add(message);
                            }
                        });
                        return found;
                    },
                    all -> all.size() >= count);
        }
    }

    /** How a server connects: the settings of the guide for operators. */
    public Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        connection().forEach((name, value) -> {
            String variable = name.replace('.', '_').toUpperCase(Locale.ROOT);
            String prefix = name.equals("bootstrap.servers") ? "COURTESY_KAFKA_" : "COURTESY_KAFKA_CLIENT_";
            variables.put(prefix + variable, value.toString());
        });
        return variables;
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

    /** Has it want another password of the application. */
    public void changePassword(String before, String after) {
        try (Admin admin = Admin.create(connection(before))) {
            admin.alterUserScramCredentials(List.of(new UserScramCredentialUpsertion(
                            USER, new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS), after)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
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
        List<String> format =
                new ArrayList<>(List.of("format", "--ignore-formatted", "-t", CLUSTER, "-c", arguments[0]));
        for (String user : new String[] {OWN + ",password=" + OWN, USER + ",password=" + PASSWORD}) {
            format.addAll(List.of("--add-scram", "SCRAM-SHA-512=[name=" + user + "]"));
        }
        StorageTool.execute(format.toArray(String[]::new), new PrintStream(System.out, true));
        Kafka.main(arguments);
    }
}

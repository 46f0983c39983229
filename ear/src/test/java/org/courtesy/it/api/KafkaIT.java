package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.courtesy.it.KafkaBroker;
import org.courtesy.it.RunningServer;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kafka with a real broker: touchpoints in, decisions out, and what both survive. The server has brokers configured from its start
 * on, but there is none before this class and none after it: that all other tests do not care is part of what is tested.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class KafkaIT {

    private static final String IN = KafkaBroker.IN;
    private static final String DEAD = KafkaBroker.DEAD;
    private static final String OUT = KafkaBroker.OUT;
    private static final String GROUP = "courtesy";
    private static final int PARTITIONS = 3;

    private static KafkaBroker broker;
    private static KafkaProducer<String, String> producer;

    private final Api api = Api.admin();
    private String customer;

    @BeforeAll
    static void theBrokerComes() throws Exception {
        assertThat(ready()).isEqualTo(200);
        broker = new KafkaBroker(Integer.getInteger("kafka.port"));
        broker.start();
        broker.createTopics(PARTITIONS);
        producer = new KafkaProducer<>(broker.connection(), new StringSerializer(), new StringSerializer());
    }

    @AfterAll
    static void theBrokerGoes() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        if (broker != null) {
            broker.close();
        }
    }

    @BeforeEach
    void aCustomer() {
        customer = Bodies.storedCustomer(api);
    }

    private static int ready() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(RunningServer.at("/health/ready")).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Optional<JsonNode> health() {
        try {
            String body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(RunningServer.at("/health")).build(), BodyHandlers.ofString())
                    .body();
            return StreamSupport.stream(Json.read(body).path("checks").spliterator(), false)
                    .filter(check -> check.path("name").asText().equals("kafka"))
                    .findFirst();
        } catch (IOException | IllegalArgumentException notNow) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitHealth(String status) {
        Optional<JsonNode> kafka = Waiting.until(
                KafkaIT::health,
                check -> check.filter(one -> one.path("status").asText().equals(status))
                        .isPresent());
        assertThat(kafka)
                .get()
                .extracting(check -> check.path("status").asText())
                .isEqualTo(status);
    }

    private static String call(String of, String more) {
        return """
            {"customer": "%s", "type": "HOTLINE_CALL", "direction": "INBOUND", "channel": "PHONE"%s}\
            """.formatted(of, more);
    }

    private static String structured(String of, String id) {
        return """
            {"specversion": "1.0", "id": "%s", "source": "kafka-it", "type": "org.example.call", "data": %s}\
            """.formatted(id, call(of, ""));
    }

    private static void send(String key, String value, String... headers) {
        ProducerRecord<String, String> message = new ProducerRecord<>(IN, key, value);
        for (int i = 0; i < headers.length; i += 2) {
            message.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
        }
        try {
            producer.send(message).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sendStructured(String of, String id) {
        send(of, structured(of, id), "content-type", "application/cloudevents+json; charset=UTF-8");
    }

    /** Ids of a customer's touchpoints, those that were recorded first in front. */
    private List<String> recorded(String of) {
        List<String> ids = new ArrayList<>();
        Answer page = api.get("/touchpoints?limit=500&customer=" + of);
        page.has(200).at("/items").forEach(item -> ids.add(0, item.path("id").asText()));
        return ids;
    }

    private void awaitRecorded(String id) {
        assertThat(Waiting.until(() -> recorded(customer), ids -> ids.contains(id)))
                .contains(id);
    }

    private static List<ConsumerRecord<String, String>> messages(String topic, String key, int count) {
        return broker.messages(topic, key, count);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void touchpointsComeInEveryFormAndDecisionsGoOut() {
        sendStructured(customer, "structured");
        send(
                customer,
                call(customer, ""),
                "ce_specversion",
                "1.0",
                "ce_id",
                "binary",
                "ce_source",
                "kafka-it",
                "ce_type",
                "org.example.call",
                "content-type",
                "application/json");
        send(customer, call(customer, ", \"source\": \"kafka-it\", \"id\": \"bare\""));

        awaitRecorded("bare");
        assertThat(recorded(customer)).containsExactly("structured", "binary", "bare");

        List<ConsumerRecord<String, String>> told = messages(OUT, customer, 3);
        assertThat(told).hasSize(3).allSatisfy(message -> {
            JsonNode event = Json.read(message.value());
            assertThat(header(message, "content-type")).startsWith("application/cloudevents+json");
            assertThat(event.path("type").asText()).isEqualTo("org.courtesy.decision.made.v1");
            assertThat(event.path("subject").asText()).isEqualTo(customer);
            assertThat(event.at("/data/next").asText()).isNotBlank();
        });
        assertThat(told.stream().map(ConsumerRecord::partition).distinct()).hasSize(1);
        String latest = api.get("/customers/" + customer + "/assessment")
                .has(200)
                .at("/assessment")
                .asText();
        assertThat(Json.read(told.get(2).value()).at("/data/assessment").asText())
                .as("in their order")
                .isEqualTo(latest);
        awaitHealth("UP");
    }

    @Test
    void poisonIsPutAsideWithItsReasonAndStopsNobody() {
        String id = UUID.randomUUID().toString();
        send(customer, "{\"no json " + id);
        sendStructured(customer, "after-" + id);
        send(customer, structured(customer, id).replace("PHONE", "SMOKE"));
        sendStructured(customer, "last-" + id);

        awaitRecorded("last-" + id);
        assertThat(recorded(customer)).containsExactly("after-" + id, "last-" + id);

        List<JsonNode> letters = new ArrayList<>();
        api.get("/dead-letters?state=WAITING&limit=50").has(200).at("/items").forEach(item -> {
            JsonNode letter = api.get("/dead-letters/" + item.path("id").asText())
                    .has(200)
                    .json();
            if (letter.path("raw").asText().contains(id)) {
                letters.add(letter);
            }
        });
        assertThat(letters)
                .hasSize(2)
                .allSatisfy(
                        letter -> assertThat(letter.path("channel").asText()).isEqualTo("KAFKA"));
        List<ConsumerRecord<String, String>> copies = messages(DEAD, customer, 2);
        assertThat(copies.stream().map(copy -> header(copy, "courtesy-code")))
                .containsExactly("MALFORMED", "INVALID_INPUT");
        assertThat(copies.stream().map(copy -> header(copy, "courtesy-dead-letter")))
                .containsExactlyInAnyOrderElementsOf(letters.stream()
                        .map(letter -> letter.path("id").asText())
                        .toList());
        assertThat(header(copies.get(1), "courtesy-fields")).isEqualTo("data.channel UNKNOWN_VALUE");
    }

    /** Events of other systems that are no touchpoints yet, by a mapping that ships with the product. */
    @Test
    void whatAMappingUnderstandsIsAssessed() {
        String phone = "+49 160 " + (10_000_000 + Math.abs(customer.hashCode() % 89_000_000));
        String data =
                "{\"caller\": \"%s\", \"direction\": \"inbound\", \"disposition\": \"answered\"}".formatted(phone);
        String event =
                "{\"specversion\": \"1.0\", \"id\": \"%s\", \"source\": \"pbx\", \"type\": \"com.acme.call.ended\","
                        + " \"data\": " + data + "}";
        String early = "early-" + customer;
        send(customer, event.formatted(early), "content-type", "application/cloudevents+json");
        assertThat(messages(DEAD, customer, 1)).hasSize(1);
        api.put(
                        "/customers/" + customer + "-2",
                        Bodies.customer(customer + "-2").replace("+49 431 123456", phone))
                .has(201);

        send(customer, event.formatted("structured-" + customer), "content-type", "application/cloudevents+json");
        send(
                customer,
                data,
                "ce_specversion",
                "1.0",
                "ce_id",
                "binary-" + customer,
                "ce_source",
                "pbx",
                "ce_type",
                "com.acme.call.ended");

        Waiting.until(() -> recorded(customer + "-2"), ids -> ids.size() == 2);
        assertThat(recorded(customer + "-2")).containsExactly("structured-" + customer, "binary-" + customer);
        assertThat(messages(OUT, customer + "-2", 2)).hasSize(2);
        String letter = header(messages(DEAD, customer, 1).get(0), "courtesy-dead-letter");
        assertThat(api.post("/dead-letters/" + letter + "/replay", "")
                        .has(200)
                        .at("/state")
                        .asText())
                .isEqualTo("REPLAYED");
        assertThat(recorded(customer + "-2")).contains(early);
    }

    /** The sender does not know our number, so its key is its own id; what goes out has the number as ever. */
    @Test
    void whoIsNamedByTheIdOfAnotherSystemIsFoundAndTheKeyIsThatId() {
        String named = customer + "-crm";
        String crm = UUID.randomUUID().toString();
        storedAs(named, crm);
        sendNamed(crm, "first");
        sendNamed(crm, "second");
        sendStructured(customer, "of-somebody-else");

        assertThat(Waiting.until(() -> recorded(named), ids -> ids.size() == 2))
                .containsExactly("first-" + crm, "second-" + crm);
        awaitRecorded("of-somebody-else");
        assertThat(recorded(customer)).containsExactly("of-somebody-else");
        List<ConsumerRecord<String, String>> told = messages(OUT, named, 2);
        assertThat(told)
                .hasSize(2)
                .allSatisfy(message -> assertThat(
                                Json.read(message.value()).path("subject").asText())
                        .isEqualTo(named));
        assertThat(Json.read(told.get(1).value()).at("/data/assessment").asText())
                .isEqualTo(api.get("/customers/" + named + "/assessment")
                        .has(200)
                        .at("/assessment")
                        .asText());
    }

    @Test
    void anIdThatNobodyHasIsPutAsideWithItUntilSomebodyDoes() {
        String named = customer + "-crm";
        String crm = UUID.randomUUID().toString();
        sendNamed(crm, "early");

        ConsumerRecord<String, String> copy = messages(DEAD, crm, 1).get(0);
        assertThat(header(copy, "courtesy-code")).isEqualTo("CUSTOMER_NOT_FOUND");
        String letter = "/dead-letters/" + header(copy, "courtesy-dead-letter");
        Answer kept = api.with("Accept-Language", "de").get(letter).has(200);
        assertThat(kept.at("/channel").asText()).isEqualTo("KAFKA");
        assertThat(kept.at("/problem/detail").asText()).isEqualTo("Es gibt keinen Kunden crm " + crm + ".");

        storedAs(named, crm);
        assertThat(api.post(letter + "/replay", "").has(200).at("/state").asText())
                .isEqualTo("REPLAYED");
        assertThat(recorded(named)).containsExactly("early-" + crm);
    }

    private void storedAs(String number, String crm) {
        api.put("/customers/" + number, """
                        {"customer": {"number": "%s", "kind": "PERSON", "country": "DE"}, "externalIds": {"crm": "%s"}}
                        """.formatted(number, crm)).has(201);
    }

    private static void sendNamed(String crm, String id) {
        send(crm, """
                {"source": "kafka-it", "id": "%s", "externalIds": {"crm": "%s"}, "type": "HOTLINE_CALL",
                 "direction": "INBOUND", "channel": "PHONE"}""".formatted(id + '-' + crm, crm));
    }

    @Test
    void whatComesThreeTimesHappensOnce() {
        for (int i = 0; i < 3; i++) {
            sendStructured(customer, "thrice");
        }
        sendStructured(customer, "marker");

        awaitRecorded("marker");
        assertThat(recorded(customer)).containsExactly("thrice", "marker");
        assertThat(messages(OUT, customer, 2)).hasSize(2);
    }

    @Test
    void aBrokerThatCrashesIsMissedAndFoundAgain() throws Exception {
        sendStructured(customer, "before");
        awaitRecorded("before");
        broker.kill();

        api.post("/touchpoints", Bodies.touchpoint(customer, UUID.randomUUID().toString()))
                .has(201);
        assertThat(ready()).isEqualTo(200);
        awaitHealth("DOWN");

        broker.start();
        sendStructured(customer, "after");
        awaitRecorded("after");
        assertThat(messages(OUT, customer, 3).stream()
                        .map(message -> Json.read(message.value()).path("id").asText())
                        .distinct())
                .hasSize(3);
        awaitHealth("UP");
    }

    /** The application goes in the middle of its work, the offsets are lost, and everything comes once more. */
    @Test
    void aRestartInTheMiddleLosesAndDoublesNothing() throws Exception {
        List<String> ids = IntStream.range(0, 60).mapToObj(i -> "n" + (100 + i)).toList();
        ids.subList(0, 40).forEach(id -> sendStructured(customer, id));
        Waiting.until(() -> recorded(customer), known -> known.size() > 5);

        Path deployments = Path.of(System.getProperty("server.base"), "deployments");
        Files.delete(deployments.resolve("courtesy.ear.deployed"));
        Waiting.until(() -> Files.exists(deployments.resolve("courtesy.ear.undeployed")), done -> done);
        ids.subList(40, 60).forEach(id -> sendStructured(customer, id));
        loseOffsets();
        Waiting.until(() -> deployed(deployments), done -> done);
        Waiting.until(KafkaIT::readyOrNot, status -> status == 200);

        awaitRecorded("n159");
        assertThat(recorded(customer)).containsExactlyElementsOf(ids);
        List<ConsumerRecord<String, String>> told = messages(OUT, customer, 60);
        assertThat(told.stream()
                        .map(message -> Json.read(message.value()).path("id").asText())
                        .distinct())
                .hasSize(60);
        String log = Files.readString(Path.of(System.getProperty("server.base"), "log", "server.log"));
        assertThat(log).contains("Kafka: ").doesNotContain(KafkaBroker.PASSWORD, customer);
    }

    /**
     * Has the server deploy what lies there. In a server that runs, WildFly now and then starts CDI before the persistence unit that
     * CDI asks for, and says that it failed; the next try mends it.
     */
    private static boolean deployed(Path deployments) {
        try {
            if (Files.deleteIfExists(deployments.resolve("courtesy.ear.undeployed"))
                    || Files.deleteIfExists(deployments.resolve("courtesy.ear.failed"))) {
                Files.createFile(deployments.resolve("courtesy.ear.dodeploy"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.exists(deployments.resolve("courtesy.ear.deployed"));
    }

    private static int readyOrNot() {
        try {
            return ready();
        } catch (IOException notNow) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void loseOffsets() throws Exception {
        Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            beginning.put(new TopicPartition(IN, partition), new OffsetAndMetadata(0));
        }
        try (Admin admin = Admin.create(broker.connection())) {
            Waiting.until(() -> rewound(admin, beginning), done -> done);
        }
    }

    /** Not before the last member has left the group. */
    private static boolean rewound(Admin admin, Map<TopicPartition, OffsetAndMetadata> beginning) {
        try {
            admin.alterConsumerGroupOffsets(GROUP, beginning).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownMemberIdException) {
                return false;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

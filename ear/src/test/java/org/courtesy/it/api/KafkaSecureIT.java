package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.KafkaBroker;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A broker with TLS, a certificate that it made itself, and SCRAM: a server of its own is set up for it as the guide for operators
 * says, by variables of its environment.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KafkaSecureIT {

    private static final String OTHER_PASSWORD = "0ther-s3cret";

    private static final KafkaBroker BROKER = KafkaBroker.secure();
    private static FurtherServer server;
    private static Api api;

    @BeforeAll
    static void start() {
        BROKER.start();
        BROKER.createTopics(1);
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.putAll(BROKER.environment());
        server = new FurtherServer(settings);
        api = Api.as("admin", FurtherServer.ADMIN_PASSWORD).on(server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        BROKER.close();
    }

    private static void send(String customer, String id) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(BROKER.connection(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(KafkaBroker.IN, customer, """
                            {"source": "secure", "id": "%s", "customer": "%s", "type": "HOTLINE_CALL", "direction": "INBOUND",
                             "channel": "PHONE"}""".formatted(id, customer)))
                    .get();
        }
    }

    private static boolean recorded(String customer, String id) {
        return api.get("/touchpoints?customer=" + customer).has(200).text().contains("\"" + id + "\"");
    }

    private static JsonNode kafka() {
        try {
            String body = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.at("/health")).build(), BodyHandlers.ofString())
                    .body();
            return StreamSupport.stream(Json.read(body).path("checks").spliterator(), false)
                    .filter(check -> check.path("name").asText().equals("kafka"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int ready() throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(server.at("/health/ready")).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void touchpointsComeAndGoAndAWrongPasswordIsSaidAndNotShown() throws Exception {
        String customer = Bodies.storedCustomer(api);
        send(customer, "first");
        assertThat(Waiting.until(() -> recorded(customer, "first"), done -> done))
                .isTrue();
        assertThat(BROKER.messages(KafkaBroker.OUT, customer, 1)).hasSize(1);
        assertThat(kafka().path("status").asText()).isEqualTo("UP");

        BROKER.changePassword(KafkaBroker.PASSWORD, OTHER_PASSWORD);
        BROKER.kill();
        BROKER.start();

        JsonNode health = Waiting.until(
                KafkaSecureIT::kafka,
                check -> check.at("/data/reading").asText().contains("Sasl"));
        assertThat(health.path("status").asText()).isEqualTo("DOWN");
        assertThat(health.at("/data/reading").asText()).isEqualTo("SaslAuthenticationException");
        assertThat(ready()).isEqualTo(200);
        api.post("/touchpoints", Bodies.touchpoint(customer, UUID.randomUUID().toString()))
                .has(201);

        BROKER.changePassword(OTHER_PASSWORD, KafkaBroker.PASSWORD);
        send(customer, "last");
        assertThat(Waiting.until(() -> recorded(customer, "last"), done -> done))
                .isTrue();
        assertThat(BROKER.messages(KafkaBroker.OUT, customer, 3).stream()
                        .map(message -> Json.read(message.value()).path("id").asText())
                        .distinct())
                .hasSize(3);
        assertThat(Waiting.until(
                                KafkaSecureIT::kafka,
                                check -> check.path("status").asText().equals("UP"))
                        .path("status")
                        .asText())
                .isEqualTo("UP");
        assertThat(server.log())
                .contains("Kafka: READING waits, nothing is lost: SaslAuthenticationException")
                .doesNotContain(KafkaBroker.PASSWORD, KafkaBroker.STORE_PASSWORD, customer);
    }
}

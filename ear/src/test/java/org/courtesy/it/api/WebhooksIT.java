package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.courtesy.it.Receiver;
import org.courtesy.it.Receiver.Told;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /webhooks}: another system is told what happens, once it has happened, and proves who told it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class WebhooksIT {

    private static final String TOUCHPOINT = "org.courtesy.touchpoint.recorded.v1";
    private static final String DECISION = "org.courtesy.decision.made.v1";
    private static final String CONSENT = "org.courtesy.consent.changed.v1";

    private final Api admin = Api.admin();
    private final Receiver receiver = new Receiver();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void stopListening() {
        made.forEach(path -> admin.delete(path));
        receiver.close();
    }

    @Test
    void whatHappensIsToldInItsOrderAndSigned() {
        Answer webhook = listen(TOUCHPOINT, DECISION, CONSENT);
        String customer = Bodies.storedCustomer(admin);

        String touchpoint = record(customer).at("/touchpoint/touchpoint").asText();
        admin.post("/customers/" + customer + "/consents", """
                        {"channel": "EMAIL", "state": "GRANTED", "proof": "DOUBLE_OPT_IN_EMAIL"}""").has(201);

        List<Told> told = receiver.await(4);
        assertThat(told.stream().map(one -> event(one).path("type").asText()))
                .containsExactly(TOUCHPOINT, DECISION, CONSENT, DECISION);
        assertThat(told).allSatisfy(one -> {
            assertThat(one.signature())
                    .isEqualTo(signature(one, webhook.at("/secret").asText()));
            assertThat(one.type()).isEqualTo("application/cloudevents+json");
            assertThat(event(one).path("specversion").asText()).isEqualTo("1.0");
            assertThat(event(one).path("id").asText()).isEqualTo(one.id());
            assertThat(event(one).path("source").asText()).isEqualTo("urn:courtesy");
            assertThat(event(one).path("subject").asText()).isEqualTo(customer);
            assertThat(one.body()).doesNotContain("Prüfstein", "inge@example.org", "Am Hafen");
        });
        assertThat(event(told.get(0)).at("/data/touchpoint").asText()).isEqualTo(touchpoint);
        String assessment = event(told.get(1)).at("/data/links/assessment").asText();
        admin.get(assessment).has(200);
        admin.get(event(told.get(0)).at("/data/links/touchpoint").asText()).has(200);
    }

    @Test
    void whatDidNotArriveIsTriedAgainWithTheSameId() {
        receiver.answering(count -> count < 3 ? 500 : 204);
        String path = listen(TOUCHPOINT).location();

        record(Bodies.storedCustomer(admin));

        List<Told> told = receiver.await(3);
        assertThat(told.stream().map(Told::id).distinct()).hasSize(1);
        JsonNode delivery = settled(path, "DELIVERED");
        assertThat(delivery.path("attempts").asInt()).isEqualTo(3);
        assertThat(delivery.path("status").asInt()).isEqualTo(204);
        assertThat(delivery.path("error").isNull()).isTrue();
        assertThat(admin.get(path).at("/failingSince").isNull()).isTrue();
    }

    @Test
    void aDeadLetterIsKeptAndSentAgain() {
        receiver.answering(count -> 500);
        String path = listen(TOUCHPOINT).location();
        record(Bodies.storedCustomer(admin));
        JsonNode dead = settled(path, "FAILED");
        assertThat(dead.path("error").asText()).isEqualTo("STATUS");
        assertThat(dead.path("nextAttemptAt").isNull()).isTrue();
        assertThat(admin.get(path).at("/failed").asInt()).isEqualTo(1);
        assertThat(admin.get(path).at("/failingSince").isNull()).isFalse();

        receiver.answering(count -> 204);
        Answer again = admin.post(path + "/replay", "{\"since\": \"2020-01-01T00:00:00Z\"}")
                .has(202);
        assertThat(again.at("/replayed").asInt()).isEqualTo(1);
        settled(path, "DELIVERED");
        String delivery = path + "/deliveries/" + dead.path("id").asText();
        admin.post(delivery + "/replay", "").has(202);

        List<Told> told = receiver.await(5);
        assertThat(told.stream().map(Told::id).distinct()).hasSize(1);
        assertThat(admin.get(delivery + "/event").has(200).text())
                .isEqualTo(told.get(0).body());
        admin.post(path + "/replay", "{}").isProblem(400, "invalid-input").names("since", "MISSING");
    }

    @Test
    void anEndpointThatIsGoneIsToldNothingMore() {
        receiver.answering(count -> 410);
        String path = listen(TOUCHPOINT).location();
        record(Bodies.storedCustomer(admin));

        Answer gone = Waiting.until(
                () -> admin.get(path), answer -> answer.at("/state").asText().equals("GONE"));

        assertThat(gone.at("/state").asText()).isEqualTo("GONE");
        assertThat(gone.at("/enabled").asBoolean()).isFalse();
        admin.post(path + "/test", "").isProblem(409, "conflict");
    }

    @Test
    void aNewSecretSignsBesideTheOldOne() {
        Answer webhook = listen(TOUCHPOINT);
        String path = webhook.location();
        Answer renewed = admin.post(path + "/secret", "").has(200);

        admin.post(path + "/test", "").has(202);

        Told told = receiver.await(1).get(0);
        assertThat(renewed.at("/formerSecretUntil").isNull()).isFalse();
        assertThat(told.signature())
                .isEqualTo(signature(told, renewed.at("/secret").asText()) + " "
                        + signature(told, webhook.at("/secret").asText()));
        assertThat(event(told).path("type").asText()).isEqualTo("org.courtesy.webhook.test.v1");
        assertThat(admin.get(path).text()).doesNotContain("whsec_");
    }

    @Test
    void nothingIsToldOfWhatWasNotStoredOrWhileNobodyListens() {
        String customer = Bodies.storedCustomer(admin);
        record(customer);
        Answer webhook = listen(TOUCHPOINT);
        admin.post(
                        "/touchpoints",
                        Bodies.touchpoint(customer, UUID.randomUUID().toString())
                                .replace("\"experience\"", "\"contract\": \"NONE\", \"experience\""))
                .isProblem(400, "invalid-input");
        Answer paused = admin.with("If-Match", webhook.header("ETag"))
                .put(webhook.location(), body(receiver.url(), false, TOUCHPOINT))
                .has(200);
        record(customer);
        admin.with("If-Match", paused.header("ETag"))
                .put(webhook.location(), body(receiver.url(), true, TOUCHPOINT))
                .has(200);

        String last = record(customer).at("/touchpoint/touchpoint").asText();

        assertThat(event(receiver.await(1).get(0)).at("/data/touchpoint").asText())
                .isEqualTo(last);
        assertThat(admin.get(webhook.location() + "/deliveries").at("/items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "ftp://example.org/",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "no address"
            })
    void whatMustNotBeCalledIsNoEndpoint(String url) {
        admin.post("/webhooks", body(url, true, TOUCHPOINT))
                .isProblem(400, "invalid-input")
                .names("url", "INVALID");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        admin.post("/webhooks", "{\"types\": [\"nothing.v1\"]}")
                .isProblem(400, "invalid-input")
                .names("url", "MISSING")
                .names("types[0]", "INVALID");
        admin.post("/webhooks", "{\"url\": \"https://example.org/\"}")
                .isProblem(400, "invalid-input")
                .names("types", "MISSING");
    }

    @Test
    void aChangeMustNameTheVersionItIsBasedOn() {
        Answer webhook = listen(TOUCHPOINT);
        String path = webhook.location();
        String body = body(receiver.url(), true, DECISION);

        admin.put(path, body).isProblem(428, "precondition-required");
        admin.with("If-Match", webhook.header("ETag")).put(path, body).has(200);
        admin.with("If-Match", webhook.header("ETag")).put(path, body).isProblem(412, "precondition-failed");
        admin.with("If-None-Match", admin.get(path).header("ETag")).get(path).has(304);
        assertThat(admin.get(path).at("/types/0").asText()).isEqualTo(DECISION);
        assertThat(admin.get("/webhooks?limit=1").has(200).at("/items/0/id").asText())
                .isEqualTo(webhook.at("/webhook/id").asText());
        admin.delete(path).has(204);
        admin.get(path).isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AGENT", "ANALYST", "APPROVER", "PRIVACY", "INTEGRATION"})
    void onlyAdministratorsConnectSystems(String role) {
        Api.as(role).get("/webhooks").isProblem(403, "forbidden");
        Api.as(role)
                .post("/webhooks", body("https://example.org/", true, DECISION))
                .isProblem(403, "forbidden");
    }

    @Test
    void aMessageThatDidNotArriveFreesTheSlotAndTheGateKnowsTheAddress() {
        listen("org.courtesy.address.undeliverable.v1", "org.courtesy.touchpoint.delivery.v1");
        String customer = Bodies.storedCustomer(admin);
        String id = UUID.randomUUID().toString();
        String bill = admin.post("/touchpoints", """
                        {"source": "crm", "id": "%s", "customer": "%s", "type": "ANNUAL_BILL", "direction": "OUTBOUND",
                         "channel": "EMAIL"}""".formatted(id, customer))
                .has(201)
                .at("/touchpoint/touchpoint")
                .asText();
        assertThat(refusals(customer)).doesNotContain("NOT_REACHABLE");

        Answer reported = admin.post("/touchpoints/" + bill + "/delivery", """
                        {"state": "UNDELIVERABLE", "reason": "550 5.1.1 user unknown"}""").has(200);
        admin.post("/touchpoints/delivery", """
                        {"source": "crm", "id": "%s", "state": "UNDELIVERABLE", "at": "%s"}""".formatted(id, reported.at("/at").asText()))
                .has(200);

        assertThat(reported.at("/status").asText()).isEqualTo("UNDELIVERED");
        assertThat(reported.at("/countsAsContact").asBoolean()).isFalse();
        assertThat(refusals(customer)).contains("NOT_REACHABLE");
        assertThat(admin.get("/customers/" + customer + "/lost-addresses")
                        .has(200)
                        .at("/items/0/address")
                        .asText())
                .isEqualTo("inge@example.org");
        List<Told> told = receiver.await(2);
        assertThat(told.stream().map(one -> event(one).path("type").asText()))
                .containsExactlyInAnyOrder(
                        "org.courtesy.address.undeliverable.v1", "org.courtesy.touchpoint.delivery.v1");
        assertThat(told).noneMatch(one -> one.body().contains("inge@example.org"));

        String lost = "/customers/" + customer + "/lost-addresses";
        assertThat(admin.get(lost).at("/items/0/reason").asText()).isEqualTo("550 5.1.1 user unknown");
        assertThat(admin.get(lost).at("/items/0/since").asText()).startsWith("20");
        admin.delete(lost).isProblem(400, "invalid-input").names("channel", "MISSING");
        admin.delete(lost + "?channel=EMAIL&address=somebody@example.org").has(204);
        assertThat(refusals(customer)).contains("NOT_REACHABLE");
        admin.delete(lost + "?channel=EMAIL&address=Inge@example.org").has(204);
        admin.delete(lost + "?channel=EMAIL&address=inge@example.org").has(204);
        assertThat(admin.get(lost).at("/items")).isEmpty();
        assertThat(refusals(customer)).doesNotContain("NOT_REACHABLE");
        admin.post("/touchpoints/" + bill + "/delivery", """
                        {"state": "DELIVERED", "at": "%s"}""".formatted(OffsetDateTime.now()))
                .has(200);
        admin.post("/touchpoints/" + bill + "/delivery", "{\"state\": \"UNDELIVERABLE\"}")
                .has(200);
        assertThat(refusals(customer)).contains("NOT_REACHABLE");

        String version = admin.get("/customers/" + customer).header("ETag");
        admin.with("If-Match", version)
                .put("/customers/" + customer, Bodies.customer(customer).replace("inge@example.org", "i@example.net"))
                .has(200);
        assertThat(refusals(customer)).doesNotContain("NOT_REACHABLE");
    }

    @Test
    void onlyMessagesAreReportedOn() {
        String customer = Bodies.storedCustomer(admin);
        String call = record(customer).at("/touchpoint/touchpoint").asText();

        Answer refused = admin.post("/touchpoints/" + call + "/delivery", "{\"state\": \"DELIVERED\"}")
                .isProblem(409, "conflict");
        assertThat(refused.at("/code").asText()).isEqualTo("NO_MESSAGE");
        admin.post("/touchpoints/" + UUID.randomUUID() + "/delivery", "{\"state\": \"DELIVERED\"}")
                .isProblem(404, "not-found");
        admin.post("/touchpoints/delivery", "{\"state\": \"LOST\"}")
                .isProblem(400, "invalid-input")
                .names("state", "UNKNOWN_VALUE");
        admin.post("/touchpoints/delivery", "{}")
                .isProblem(400, "invalid-input")
                .names("source", "MISSING")
                .names("id", "MISSING")
                .names("state", "MISSING");
    }

    private List<String> refusals(String customer) {
        return admin.get("/customers/" + customer + "/contact-permission?channel=EMAIL&purpose=STATUTORY")
                .has(200)
                .json()
                .at("/refusals")
                .findValuesAsText("code");
    }

    private Answer listen(String... types) {
        Answer answer =
                admin.post("/webhooks", body(receiver.url(), true, types)).has(201);
        made.add(answer.location());
        return answer;
    }

    private static String body(String url, boolean enabled, String... types) {
        return "{\"url\": \"%s\", \"description\": \"Test\", \"types\": [\"%s\"], \"enabled\": %s}"
                .formatted(url, String.join("\", \"", types), enabled);
    }

    private Answer record(String customer) {
        return admin.post(
                        "/touchpoints",
                        Bodies.touchpoint(customer, UUID.randomUUID().toString()))
                .has(201);
    }

    /** The only delivery of an endpoint, as soon as it is in that state. */
    private JsonNode settled(String path, String state) {
        JsonNode items = Waiting.until(
                () -> admin.get(path + "/deliveries?state=" + state).has(200).at("/items"), found -> !found.isEmpty());
        assertThat(items).as(state).hasSize(1);
        return items.get(0);
    }

    private static JsonNode event(Told told) {
        return Json.read(told.body());
    }

    static String signature(Told told, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] signed = mac.doFinal((told.id() + "." + told.timestamp() + "." + told.body()).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

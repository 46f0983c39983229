package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.courtesy.it.Receiver;
import org.courtesy.it.api.Described.Operation;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is sent again because no answer came is done once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class SendingAgainIT {

    private final String key = UUID.randomUUID().toString();
    private final Api api = Api.admin().with("Idempotency-Key", key);

    /** Whatever is described as taking a key is tried, so that a new one wants an example. */
    @Test
    void whateverTakesAKeyIsDoneOnceUnderIt() {
        Map<String, Operation> described = new TreeMap<>();
        new Described(Api.anonymous().get("/openapi").has(200).json())
                .operations().stream()
                        .filter(SendingAgainIT::takesAKey)
                        .forEach(operation -> types(operation)
                                .forEach(type -> described.put(operation.path() + ' ' + type, operation)));
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(SentTwice.operations());

        SoftAssertions.assertSoftly(softly -> described.forEach((name, operation) ->
                softly.check(() -> once(name, Api.as(operation.role()), name.substring(name.indexOf(' ') + 1)))));
    }

    private static boolean takesAKey(Operation operation) {
        return operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("Idempotency-Key"));
    }

    private static List<String> types(Operation operation) {
        return operation.types().isEmpty() ? List.of("") : operation.types();
    }

    private static void once(String name, Api caller, String type) {
        SentTwice wish = SentTwice.of(name);
        Api keyed = caller.with("Idempotency-Key", UUID.randomUUID().toString());
        List<String> before = wish.there(caller);
        Answer first = wish.send(keyed, type);
        assertThat(first.status()).as(name + ' ' + first.text()).isBetween(200, 202);
        assertThat(first.header("Idempotency-Replayed")).as(name).isNull();

        Answer second = wish.send(keyed, type);

        assertThat(second.header("Idempotency-Replayed")).as(name).isEqualTo("true");
        assertThat(second.status()).as(name).isEqualTo(first.status());
        assertThat(withoutSecret(second)).as(name).isEqualTo(withoutSecret(first));
        for (String header : List.of("Location", "ETag", "Content-Language")) {
            assertThat(second.header(header)).as(name).isEqualTo(first.header(header));
        }
        assertThat(wish.sendOther(keyed, type)
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .as(name)
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        if (wish.listed() != null) {
            List<String> made = wish.there(caller);
            before.forEach(made::remove);
            assertThat(made).as(name).hasSize(1);
        }
        if (wish.removed()) {
            caller.delete(first.location()).has(204);
        }
    }

    /** What is told once and never again. */
    private static JsonNode withoutSecret(Answer answer) {
        ObjectNode told = (ObjectNode) answer.json();
        told.remove("secret");
        return told;
    }

    @Test
    void anImportIsOneJobHoweverItsFormIsDivided() {
        String file = "customer.number,customer.kind,customer.country,name.family\n" + Bodies.newNumber()
                + ",PERSON,DE,Again\n";
        Answer first = imports("one", file).has(202);

        Answer second = imports("other", file).has(202);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(imports("other", file.replace("Again", "Other"))
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        reused("/messages", message());
    }

    @Test
    void aRefusedImportFreesItsKey() {
        imports("one", "no such column\n1\n").isProblem(400, "invalid-input");

        imports("one", "customer.number,customer.kind,customer.country,name.family\n")
                .has(202);
    }

    @Test
    void aRefusedContactFreesItsKey() {
        String reservations = "/customers/" + Bodies.storedCustomer(Api.admin()) + "/reservations";
        api.post(reservations, "{\"type\": \"OFFER_GREEN_TARIFF\", \"channel\": \"PHONE\"}")
                .isProblem(409, "conflict");

        api.post(reservations, "{\"type\": \"OFFER_GREEN_TARIFF\", \"channel\": \"POST\"}")
                .has(201);
    }

    @Test
    void anEndpointIsMadeOnceAndItsSecretToldOnce() {
        try (Receiver receiver = new Receiver()) {
            String wish =
                    "{\"url\": \"%s\", \"types\": [\"org.courtesy.rules.activated.v1\"]}".formatted(receiver.url());
            Answer first = api.post("/webhooks", wish).has(201);

            Answer second = api.post("/webhooks", wish).has(201);

            assertThat(first.at("/secret").asText()).startsWith("whsec_");
            assertThat(second.at("/webhook")).isEqualTo(first.at("/webhook"));
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(second.text()).doesNotContain("whsec_");
            api.delete(first.location()).has(204);
        }
    }

    private static String message() {
        return """
                {"kind": "OUTAGE", "from": "2030-11-20T06:00:00+01:00", "to": "2030-11-20T18:00:00+01:00",
                 "texts": {"de": {"title": "Wartung", "text": "Wir sind gegen 18 Uhr fertig."}}}""";
    }

    private void reused(String path, String body) {
        assertThat(api.post(path, body).isProblem(409, "conflict").at("/code").asText())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    /** As callers do who write each form with a boundary of its own. */
    private Answer imports(String boundary, String file) {
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nCUSTOMERS\r\n--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + file + "\r\n--"
                + boundary + "--\r\n";
        return api.send("POST", "/imports", "multipart/form-data; boundary=" + boundary, BodyPublishers.ofString(body));
    }
}

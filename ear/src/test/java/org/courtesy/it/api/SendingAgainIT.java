package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.courtesy.it.Receiver;
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
    void aContactWithoutAnIdIsHeldOnce() {
        String reservations = "/customers/" + Bodies.storedCustomer(Api.admin()) + "/reservations";
        String wish = "{\"type\": \"OFFER_GREEN_TARIFF\", \"channel\": \"POST\"}";
        Answer first = api.post(reservations, wish).has(201);

        Answer second = api.post(reservations, wish).has(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(api.get(reservations).at("/items")).hasSize(1);
        reused(reservations, wish.replace("POST", "EMAIL"));
        api.delete(first.location().substring(first.location().indexOf("/customers")))
                .has(204);
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
    void aMessageIsMadeOnceAndItsVersionIsTold() {
        String message = message();
        Answer first = api.post("/messages", message).has(201);

        Answer second = api.post("/messages", message).has(201);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("ETag")).isNotNull().isEqualTo(first.header("ETag"));
        Api.admin().delete("/messages/" + first.at("/id").asText()).has(204);
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

    @Test
    void anAnswerWithoutASourceIsNotedOnce() {
        String feedback = "/customers/" + Bodies.storedCustomer(Api.admin()) + "/feedback";
        api.post(feedback, "{\"nps\": 9}").has(201);

        api.post(feedback, "{\"nps\": 9}").has(201);

        assertThat(api.get(feedback).at("/items")).hasSize(1);
    }

    @Test
    void aDraftIsMadeOnce() {
        String versions = "/rule-sets/standard/versions";
        Api analyst = Api.as("ANALYST").with("Idempotency-Key", key);
        Answer first = analyst.post(versions, "{\"title\": \"Sent twice\"}").has(201);

        Answer second = analyst.post(versions, "{\"title\": \"Sent twice\"}").has(201);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.at("/version")).isEqualTo(first.at("/version"));
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

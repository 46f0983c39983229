package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Touchpoints, events and imports that name their customer by the id of another system. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class NamedCustomersIT {

    private final Api api = Api.as("INTEGRATION");
    private final String id = UUID.randomUUID().toString();
    private String number;

    @BeforeEach
    void aCustomerOfAnotherSystem() {
        number = customer(id);
    }

    private String customer(String crm) {
        String stored = "N-" + UUID.randomUUID();
        api.put("/customers/" + stored, """
                {"customer": {"number": "%s", "kind": "PERSON", "country": "DE"}, "externalIds": {"crm": "%s"}}
                """.formatted(stored, crm)).has(201);
        return stored;
    }

    private static String data(String crm) {
        return """
                {"externalIds": {"crm": "%s"}, "type": "HOTLINE_CALL", "direction": "INBOUND", "channel": "PHONE"}\
                """.formatted(crm);
    }

    private static String event(String crm) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "telephony", "type": "org.example.call",
                 "time": "2026-01-20T10:00:00+01:00", "data": %s}\
                """.formatted(UUID.randomUUID(), data(crm));
    }

    private Answer send(String type, String body) {
        return api.send("POST", "/touchpoints", type, BodyPublishers.ofString(body));
    }

    @Test
    void aTouchpointIsRecordedOnceWhateverBecomesOfTheRecord() {
        String body = data(id).replaceFirst("\\{", "{\"source\": \"crm\", \"id\": \"" + UUID.randomUUID() + "\", ");
        Answer first = api.post("/touchpoints", body).has(201);
        assertThat(first.at("/touchpoint/customer").asText()).isEqualTo(number);
        assertThat(api.post("/touchpoints", body).has(200).json()).isEqualTo(first.json());

        String survivor = customer(UUID.randomUUID().toString());
        api.with("If-Match", "*")
                .post(
                        "/customers/" + survivor + "/merge",
                        "{\"duplicate\": \"" + number + "\", \"reason\": \"the same\"}")
                .has(200);
        Answer later = api.post("/touchpoints", body).has(200);

        assertThat(later.at("/touchpoint/touchpoint")).isEqualTo(first.at("/touchpoint/touchpoint"));
        assertThat(later.at("/touchpoint/customer").asText()).isEqualTo(survivor);
    }

    @Test
    void whatNamesNobodyOrTwoIsRefused() {
        String body = data(id).replaceFirst("\\{", "{\"source\": \"crm\", \"id\": \"" + UUID.randomUUID() + "\", ");
        assertThat(api.post("/touchpoints", body.replace(id, "nobody"))
                        .isProblem(404, "not-found")
                        .at("/code")
                        .asText())
                .isEqualTo("CUSTOMER_NOT_FOUND");
        api.post("/touchpoints", body.replaceFirst("\\{", "{\"customer\": \"" + number + "\", "))
                .isProblem(400, "invalid-input")
                .names("externalIds", "INVALID");
        api.post("/touchpoints", body.replace("\"" + id + "\"}", "\"" + id + "\", \"billing\": \"1\"}"))
                .isProblem(400, "invalid-input")
                .names("externalIds", "OUT_OF_RANGE");
        api.post("/touchpoints", body.replaceAll("\"externalIds\": \\{[^}]*\\}, ", ""))
                .isProblem(400, "invalid-input")
                .names("customer", "MISSING");
    }

    @Test
    void anEventIsTakenAndOneOfNobodyIsKeptUntilSomebodyHasTheId() {
        Answer taken = send("application/cloudevents+json", event(id)).has(201);
        assertThat(taken.at("/touchpoint/customer").asText()).isEqualTo(number);

        String unknown = UUID.randomUUID().toString();
        Answer batch = send("application/cloudevents-batch+json", "[" + event(unknown) + ", " + event(id) + "]");
        assertThat(batch.text()).contains("CUSTOMER_NOT_FOUND").contains("crm " + unknown);
        String letter = batch.text().replaceAll("(?s).*\"deadLetter\": ?\"([^\"]+)\".*", "$1");
        customer(unknown);

        assertThat(Api.admin()
                        .post("/dead-letters/" + letter + "/replay", "")
                        .has(200)
                        .at("/state")
                        .asText())
                .isEqualTo("REPLAYED");
    }

    @Test
    void importsOfContractsFindTheCustomerWhateverBecomesOfTheRecord() {
        String header = "externalIds.crm,contract.number,contract.commodity,contract.status\n";
        String mine = "K-" + UUID.randomUUID();
        String later = "K-" + UUID.randomUUID();
        Answer job = Imports.done(
                "CONTRACTS", header + id + ',' + mine + ",GAS,ACTIVE\nnobody,K-" + UUID.randomUUID() + ",GAS,ACTIVE\n");

        assertThat(job.at("/refused").asLong()).isEqualTo(1);
        assertThat(api.with("Accept-Language", "de").get(errors(job)).has(200).text())
                .contains("externalIds.crm")
                .contains("crm nobody");
        assertThat(api.get("/contracts/" + mine).has(200).at("/customer").asText())
                .isEqualTo(number);

        String survivor = customer(UUID.randomUUID().toString());
        api.with("If-Match", "*")
                .post(
                        "/customers/" + survivor + "/merge",
                        "{\"duplicate\": \"" + number + "\", \"reason\": \"the same\"}")
                .has(200);
        Imports.done(
                "CONTRACTS",
                "{\"externalIds\": {\"crm\": \"" + id + "\"}, \"contract\": {\"number\": \"" + later
                        + "\", \"commodity\": \"GAS\", \"status\": \"ACTIVE\"}}\n");

        assertThat(api.get("/contracts/" + later).has(200).at("/customer").asText())
                .isEqualTo(survivor);
    }

    private static String errors(Answer job) {
        return "/imports/" + job.at("/id").asText() + "/errors";
    }

    @Test
    void importsOfTouchpointsAndConsentsFindTheCustomer() {
        Answer touchpoints = Imports.done(
                "TOUCHPOINTS", "source,id,externalIds.crm,type,direction,channel,at\n" + row(id) + row("nobody"));
        Answer consents = Imports.done(
                "CONSENTS",
                "externalIds.crm,consent.channel,consent.state,consent.at\n" + id
                        + ",PHONE,WITHDRAWN,2026-01-10T09:00:00Z\nnobody,PHONE,WITHDRAWN,2026-01-10T09:00:00Z\n");

        assertThat(touchpoints.at("/refused").asLong()).isEqualTo(1);
        assertThat(consents.at("/refused").asLong()).isEqualTo(1);
        assertThat(api.get("/touchpoints?customer=" + number).has(200).at("/items"))
                .hasSize(1);
        assertThat(api.get("/customers/" + number + "/consents").has(200).at("/items"))
                .hasSize(1);
    }

    private static String row(String crm) {
        return "it," + UUID.randomUUID() + ',' + crm + ",HOTLINE_CALL,INBOUND,PHONE,2026-01-10T09:00:00Z\n";
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code POST /customers/{number}/merge} and what the duplicate's number stands for afterwards. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class MergeIT {

    private static final int CALLERS = 16;

    private final Api api = Api.as("INTEGRATION");
    private String survivor;
    private String duplicate;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        survivor = customer("billing");
        duplicate = customer("shop");
    }

    private String customer(String externalId) {
        String number = "M-" + UUID.randomUUID();
        api.put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin"},
                 "name": {"given": "Jana", "family": "Doppelt"},
                 "address": {"street": "Hafenstraße 3", "postalCode": "24937", "city": "Flensburg", "country": "DE"},
                 "emails": ["%2$s-%1$s@example.org"], "externalIds": {"crm": "%2$s-%1$s"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, externalId)).has(201);
        return number;
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String body() {
        return "{\"duplicate\": \"" + duplicate + "\", \"reason\": \"same person, told on the phone\"}";
    }

    private Answer merge() {
        return merging(api);
    }

    private Answer merging(Api caller) {
        String version = api.get("/customers/" + survivor).has(200).header("ETag");
        return caller.with("If-Match", version).post("/customers/" + survivor + "/merge", body());
    }

    private Answer advertisingLetter(String number) {
        return api.post(
                "/touchpoints", """
                {"source": "it", "id": "%s", "customer": "%s", "type": "OFFER_GREEN_TARIFF", "direction": "OUTBOUND",
                 "channel": "POST", "purpose": "ADVERTISING", "at": "%s"}
                """.formatted(id(), number, OffsetDateTime.now().minusDays(3)));
    }

    private JsonNode gate(String channel, String purpose) {
        return api.get("/customers/" + survivor + "/contact-permission?channel=" + channel + "&purpose=" + purpose)
                .has(200)
                .json();
    }

    private static List<String> codes(JsonNode gate) {
        return gate.path("refusals").findValuesAsText("code");
    }

    private static List<String> texts(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    @Test
    void whatWasKnownOfTheDuplicateCountsForTheSurvivor() {
        assertThat(gate("POST", "ADVERTISING").path("allowed").asBoolean()).isTrue();
        int letters = 0;
        while (api.get("/customers/" + duplicate + "/contact-permission?channel=POST&purpose=ADVERTISING")
                        .has(200)
                        .at("/allowed")
                        .asBoolean()
                && letters < 10) {
            advertisingLetter(duplicate).has(201);
            letters++;
        }
        String consents = "/consents";
        api.post("/customers/" + survivor + consents, """
                        {"channel": "EMAIL", "state": "GRANTED", "proof": "DOUBLE_OPT_IN_EMAIL", "at": "2026-01-10T09:00:00Z"}""").has(201);
        api.post("/customers/" + duplicate + consents, """
                        {"channel": "EMAIL", "state": "WITHDRAWN", "evidence": "letter", "at": "2026-02-10T09:00:00Z"}""").has(201);
        api.post("/customers/" + duplicate + "/objections", "{\"channel\": \"PHONE\"}")
                .has(201);
        api.put("/customers/" + duplicate + "/preferences", "{\"greetings\": false, \"maxAdvertisingPer30Days\": 1}")
                .has(200);
        api.post("/customers/" + duplicate + "/promises", "{\"id\": \"P-1\", \"dueOn\": \"2030-01-01\"}")
                .has(201);
        api.post("/touchpoints", """
                {"source": "it", "id": "%s", "customer": "%s", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
                 "channel": "PHONE", "at": "%s", "status": "OPEN", "experience": -3}
                """.formatted(
                                id(), duplicate, OffsetDateTime.now().minusHours(2)))
                .has(201);
        String link = api.post("/customers/" + duplicate + "/link", "").has(201).text();
        assertThat(link).isNotBlank();
        int decisions = api.get("/customers/" + duplicate + "/assessments?limit=500")
                .has(200)
                .at("/items")
                .size();

        Answer tried = api.post("/customers/" + survivor + "/merge?dryRun=true", body())
                .has(200);
        assertThat(api.get("/customers/" + duplicate)
                        .has(200)
                        .at("/customer/number")
                        .asText())
                .isEqualTo(duplicate);
        Answer merged = merge().has(200);

        assertThat(tried.at("/moved")).isEqualTo(merged.at("/moved"));
        assertThat(tried.at("/settled")).isEqualTo(merged.at("/settled"));
        assertThat(merged.at("/moved/touchpoints").asInt()).isEqualTo(letters + 1);
        assertThat(merged.at("/moved/links").asInt()).isEqualTo(1);
        assertThat(merged.at("/moved/assessments").asInt()).isEqualTo(decisions);
        assertThat(gate("POST", "ADVERTISING").path("allowed").asBoolean()).isFalse();
        assertThat(codes(gate("POST", "ADVERTISING"))).contains("OPEN_COMPLAINT");
        assertThat(codes(gate("EMAIL", "ADVERTISING"))).contains("CONSENT_WITHDRAWN");
        assertThat(codes(gate("PHONE", "ADVERTISING"))).contains("OBJECTED_ART21");
        assertThat(api.get("/customers/" + survivor + "/consents").at("/items").size())
                .isEqualTo(2);
        assertThat(api.get("/customers/" + survivor + "/preferences")
                        .has(200)
                        .at("/maxAdvertisingPer30Days")
                        .asInt())
                .isEqualTo(1);
        assertThat(texts(api.get("/customers/" + survivor + "/promises").at("/items"), "id"))
                .containsExactly("P-1");
        JsonNode whole = api.get("/customers/" + survivor).has(200).json();
        assertThat(texts(whole.path("contracts"), "number"))
                .containsExactlyInAnyOrder("V-" + survivor, "V-" + duplicate);
        assertThat(whole.path("emails")).hasSize(2);
        JsonNode latest = api.get("/customers/" + survivor + "/assessments?limit=1")
                .has(200)
                .at("/items/0");
        assertThat(latest.path("customer").asText()).isEqualTo(survivor);
    }

    @Test
    void theFormerNumberAndExternalIdStandForTheSurvivor() {
        merge().has(200);

        Answer read = api.get("/customers/" + duplicate).has(200);
        assertThat(read.at("/customer/number").asText()).isEqualTo(survivor);
        assertThat(read.header("Content-Location")).endsWith("/customers/" + survivor);
        Answer aliases = api.get("/customers/" + duplicate + "/aliases").has(200);
        assertThat(aliases.at("/customer").asText()).isEqualTo(survivor);
        assertThat(aliases.at("/numbers/0").asText()).isEqualTo(duplicate);
        assertThat(aliases.at("/externalIds/0/id").asText()).isEqualTo("shop-" + duplicate);

        String key = id();
        Answer recorded =
                api.post("/touchpoints", Bodies.touchpoint(duplicate, key)).has(201);
        assertThat(recorded.at("/touchpoint/customer").asText()).isEqualTo(survivor);
        assertThat(api.post("/touchpoints", Bodies.touchpoint(duplicate, key))
                        .has(200)
                        .json())
                .isEqualTo(recorded.json());
        Answer event = api.with("ce-specversion", "1.0")
                .with("ce-id", id())
                .with("ce-source", "telephony")
                .with("ce-type", "org.example.call")
                .with("ce-time", "2026-01-20T10:00:00+01:00")
                .post("/touchpoints", """
                    {"customer": "%s", "direction": "INBOUND", "channel": "PHONE", "type": "HOTLINE_CALL"}\
                    """.formatted(duplicate))
                .has(201);
        assertThat(event.at("/touchpoint/customer").asText()).isEqualTo(survivor);
        assertThat(texts(api.get("/customers?q=" + duplicate).has(200).at("/items"), "number"))
                .containsExactly(survivor);

        api.put("/customers/" + duplicate, Bodies.customer(duplicate)).isProblem(428, "precondition-required");
        String other = Bodies.newNumber();
        api.put("/customers/" + other, """
                {"customer": {"number": "%s", "kind": "PERSON", "country": "DE"}, "externalIds": {"crm": "shop-%s"}}
                """.formatted(other, duplicate)).isProblem(409, "conflict");
    }

    @Test
    void anImportUnderTheFormerNumberAddsAndLiftsNothing() {
        api.with("If-Match", api.get("/customers/" + survivor).header("ETag"))
                .put("/customers/" + survivor, """
                {"customer": {"number": "%s", "kind": "PERSON", "country": "DE", "blocked": true, "segment": "A"}}
                """.formatted(survivor))
                .has(200);
        merge().has(200);

        imported(
                "CUSTOMERS",
                "customer.number,customer.kind,customer.country,customer.blocked,customer.segment,"
                        + "customer.vulnerable\n" + duplicate + ",PERSON,DE,false,B,true\n");
        imported(
                "TOUCHPOINTS",
                "source,id,customer,type,direction,channel,at\n" + "it," + id() + ',' + duplicate
                        + ",HOTLINE_CALL,INBOUND,PHONE,2026-01-10T09:00:00Z\n");
        imported(
                "CONSENTS",
                "customer,consent.channel,consent.state,consent.at\n" + duplicate
                        + ",PHONE,WITHDRAWN,2026-01-10T09:00:00Z\n");

        JsonNode customer = api.get("/customers/" + survivor).has(200).at("/customer");
        assertThat(customer.path("blocked").asBoolean()).isTrue();
        assertThat(customer.path("vulnerable").asBoolean()).isTrue();
        assertThat(customer.path("segment").asText()).isEqualTo("A");
        assertThat(api.get("/customers/" + survivor + "/consents").at("/items").size())
                .isEqualTo(1);
        assertThat(texts(api.get("/touchpoints?customer=" + survivor).has(200).at("/items"), "type"))
                .contains("HOTLINE_CALL");
    }

    private void imported(String kind, String file) {
        Answer job = Imports.done(kind, file);
        assertThat(job.at("/refused").asLong()).as(job.text()).isZero();
    }

    @Test
    void onceMoreGivesTheSameAnswer() {
        Answer first = merge().has(200);

        Answer again = merge().has(200);
        Answer blind = api.post("/customers/" + survivor + "/merge", body()).has(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(blind.json()).isEqualTo(first.json());
        assertThat(first.header("ETag"))
                .isEqualTo(api.get("/customers/" + survivor).header("ETag"));
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        String to = "/customers/" + survivor + "/merge";
        api.post(to, body()).isProblem(428, "precondition-required");
        api.with("If-Match", "\"4711\"").post(to, body()).isProblem(412, "precondition-failed");
        api.post(to + "?dryRun=true", "{}")
                .isProblem(400, "invalid-input")
                .names("duplicate", "MISSING")
                .names("reason", "MISSING");
        api.post(to + "?dryRun=true", body().replace(duplicate, "nobody")).isProblem(404, "not-found");
        assertThat(api.post(to + "?dryRun=true", body().replace(duplicate, survivor))
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("MERGE_WITH_ITSELF");
        Api.as("AGENT").with("If-Match", "*").post(to, body()).isProblem(403, "forbidden");

        Api.as("PRIVACY").with("If-Match", "*").post(to, body()).has(200);

        String third = Bodies.storedCustomer(Api.admin());
        assertThat(api.with("If-Match", "*")
                        .post("/customers/" + third + "/merge", body())
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("CUSTOMER_MERGED_ELSEWHERE");
        assertThat(api.with("If-Match", "*")
                        .post("/customers/" + duplicate + "/merge", body().replace(duplicate, survivor))
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("MERGE_IN_A_CIRCLE");
    }

    @Test
    void whileMergingNoContactIsLostAndNothingIsMergedTwice() {
        String version = api.get("/customers/" + survivor).header("ETag");
        ExecutorService pool = Executors.newFixedThreadPool(CALLERS);
        List<CompletableFuture<Answer>> contacts = new ArrayList<>();
        List<CompletableFuture<Answer>> merges = new ArrayList<>();
        try {
            for (int i = 0; i < CALLERS; i++) {
                boolean former = i % 2 == 0;
                contacts.add(CompletableFuture.supplyAsync(
                        () -> api.post("/touchpoints", Bodies.touchpoint(former ? duplicate : survivor, id())), pool));
                if (i % 4 == 1) {
                    merges.add(CompletableFuture.supplyAsync(
                            () -> api.with("If-Match", version).post("/customers/" + survivor + "/merge", body()),
                            pool));
                }
            }
            // One way round or the other: who comes second is told, and nobody is lost.
            merges.add(CompletableFuture.supplyAsync(
                    () -> api.with("If-Match", "*")
                            .post("/customers/" + duplicate + "/merge", body().replace(duplicate, survivor)),
                    pool));
            List<Answer> recorded =
                    contacts.stream().map(CompletableFuture::join).toList();
            List<Answer> answers = merges.stream().map(CompletableFuture::join).toList();

            assertThat(recorded).allSatisfy(answer -> answer.has(201));
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.text()).isIn(200, 409, 412));
            assertThat(answers).anySatisfy(answer -> answer.has(200));
        } finally {
            pool.shutdown();
        }
        JsonNode touchpoints =
                api.get("/touchpoints?limit=500&customer=" + duplicate).has(200).at("/items");
        assertThat(touchpoints).hasSize(CALLERS);
        assertThat(api.get("/customers/" + duplicate).json())
                .isEqualTo(api.get("/customers/" + survivor).json());
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /customers/{number}/reservations}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class ReservationsIT {

    private static final int CALLERS = 64;

    private final Api api = Api.as("INTEGRATION");
    private final String household = "H-" + UUID.randomUUID();
    private String customer;

    @BeforeEach
    void aCustomer() {
        customer = customer();
    }

    private String customer() {
        String number = "R-" + UUID.randomUUID();
        Api.admin()
                .put("/customers/" + number, """
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "timeZone": "Europe/Berlin",
                    "household": "%2$s"},
                 "address": {"street": "Hafenstraße 3", "postalCode": "24937", "city": "Flensburg", "country": "DE"},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                    "signedOn": "2019-02-01", "supplyStart": "2019-03-01"}]}
                """.formatted(number, household))
                .has(201);
        return number;
    }

    private static String letter(String id) {
        return """
                {"source": "it", "id": "%s", "type": "OFFER_GREEN_TARIFF", "channel": "POST", "purpose": "ADVERTISING"}
                """.formatted(id);
    }

    private Answer reserve(String number, String id) {
        return api.post("/customers/" + number + "/reservations", letter(id));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private boolean mayWrite() {
        return api.get("/customers/" + customer + "/contact-permission?channel=POST&purpose=ADVERTISING")
                .has(200)
                .at("/allowed")
                .asBoolean();
    }

    /** Holds letters until no further one is permitted; their addresses. */
    private int fill() {
        int held = 0;
        while (reserve(customer, id()).status() == 201) {
            held++;
        }
        return held;
    }

    @Test
    void aContactIsHeldAndTakesPlace() {
        String key = id();
        Answer held = reserve(customer, key).has(201);
        String address = "/customers/" + customer + "/reservations/"
                + held.at("/reservation").asText();
        assertThat(held.at("/state").asText()).isEqualTo("HELD");
        assertThat(api.get(address).has(200).json()).isEqualTo(held.json());

        Answer used = api.post(address + "/confirmation", "{\"outcome\": \"ACCEPTED\"}")
                .has(200);

        assertThat(used.at("/reservation/state").asText()).isEqualTo("USED");
        assertThat(used.at("/assessment/customer").asText()).isEqualTo(customer);
        Answer touchpoint = api.get(
                        "/touchpoints/" + used.at("/reservation/touchpoint").asText())
                .has(200);
        assertThat(touchpoint.at("/source").asText()).isEqualTo("it");
        assertThat(touchpoint.at("/id").asText()).isEqualTo(key);
        assertThat(touchpoint.at("/status").asText()).isEqualTo("DONE");
        assertThat(api.post(address + "/confirmation", "{\"outcome\": \"ACCEPTED\"}")
                        .has(200)
                        .json())
                .isEqualTo(used.json());
        api.post(address + "/confirmation", "{\"outcome\": \"DECLINED\"}").isProblem(409, "conflict");
        api.delete(address).isProblem(409, "conflict");
    }

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        String key = id();
        Answer first = reserve(customer, key).has(201);

        assertThat(reserve(customer, key).has(200).json()).isEqualTo(first.json());
        assertThat(api.post(
                                "/customers/" + customer + "/reservations",
                                letter(key).replace("POST", "EMAIL"))
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("RESERVATION_KEY_REUSED");
        reserve(customer(), key).isProblem(409, "conflict");
    }

    @Test
    void withoutAnIdEveryWishIsOneOfItsOwn() {
        String wish = "{\"type\": \"OFFER_GREEN_TARIFF\", \"channel\": \"POST\"}";

        Answer first =
                api.post("/customers/" + customer + "/reservations", wish).has(201);

        assertThat(first.at("/source").asText()).isEqualTo("integration");
        assertThat(first.at("/purpose").asText()).isEqualTo("ADVERTISING");
        assertThat(first.at("/sourceId").asText()).isNotEmpty();
    }

    @Test
    void whatTheGateForbidsIsNotHeldAndEveryReasonIsSaid() {
        Answer refused = api.post("/customers/" + customer + "/reservations", """
                {"source": "it", "id": "%s", "type": "OFFER_GREEN_TARIFF", "channel": "PHONE", "purpose": "ADVERTISING"}
                """.formatted(id()))
                .isProblem(409, "conflict");

        assertThat(refused.at("/errors").toString()).contains("PHONE_NO_CONSENT");
        assertThat(api.get("/customers/" + customer + "/reservations").has(200).at("/items"))
                .isEmpty();
    }

    @Test
    void aHeldContactCountsUntilItIsGivenBack() {
        assertThat(mayWrite()).isTrue();
        Answer first = reserve(customer, id()).has(201);
        fill();
        assertThat(mayWrite()).isFalse();
        String address = "/customers/" + customer + "/reservations/"
                + first.at("/reservation").asText();

        api.delete(address).has(204);
        api.delete(address).has(204);

        assertThat(mayWrite()).isTrue();
        assertThat(api.get(address).has(200).at("/state").asText()).isEqualTo("RELEASED");
        api.post(address + "/confirmation", "{}").isProblem(409, "conflict");
    }

    @Test
    void ofManyWhoWantTheLastContactOneGetsIt() {
        fill();
        Answer last = api.get("/customers/" + customer + "/reservations").has(200);
        api.delete("/customers/" + customer + "/reservations/"
                        + last.at("/items/0/reservation").asText())
                .has(204);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Integer> statuses = IntStream.range(0, CALLERS)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> calm(customer), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).containsOnly(201, 409);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        } finally {
            callers.shutdown();
        }
    }

    /** Comes back when the customer was held by others for too long, as a client is told to do. */
    private int calm(String number) {
        String key = id();
        return Waiting.until(() -> reserve(number, key).status(), status -> status != 503);
    }

    @Test
    void whatNobodyConfirmsIsFreeAgain() {
        Answer held = api.post("/customers/" + customer + "/reservations", """
                {"source": "it", "id": "%s", "type": "OFFER_GREEN_TARIFF", "channel": "POST", "purpose": "ADVERTISING",
                 "until": "%s"}
                """.formatted(
                                id(), OffsetDateTime.now().plusSeconds(2)))
                .has(201);
        String address = "/customers/" + customer + "/reservations/"
                + held.at("/reservation").asText();

        Answer later = Waiting.until(
                () -> api.get(address), answer -> answer.at("/state").asText().equals("EXPIRED"));

        assertThat(later.at("/state").asText()).isEqualTo("EXPIRED");
        assertThat(api.post(address + "/confirmation", "{}")
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("RESERVATION_ENDED");
    }

    @Test
    void wrongInputIsNamed() {
        String place = "/customers/" + customer + "/reservations";
        api.post(place, "{}").isProblem(400, "invalid-input").names("channel", "MISSING");
        api.post(place, letter(id()).replace("OFFER_GREEN_TARIFF", "NO_SUCH"))
                .isProblem(400, "invalid-input")
                .names("type", "UNKNOWN_VALUE");
        api.post(place, letter(id()).replace("}", ", \"at\": \"2020-01-01T10:00:00Z\"}"))
                .isProblem(400, "invalid-input")
                .names("at", "OUT_OF_RANGE");
        api.post("/customers/no-such/reservations", letter(id())).isProblem(404, "not-found");
        api.get(place + "/" + UUID.randomUUID()).isProblem(404, "not-found");
        api.get(place + "/none").isProblem(404, "not-found");
    }

    @Test
    void nobodyReadsTheReservationOfAnotherCustomerUnderThisOne() {
        Answer held = reserve(customer, id()).has(201);

        api.get("/customers/" + customer() + "/reservations/"
                        + held.at("/reservation").asText())
                .isProblem(404, "not-found");
    }
}

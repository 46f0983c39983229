package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /customers}: search, read, create, change. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class CustomersApiIT {

    private final Api api = Api.admin();
    private final String number = Bodies.newNumber();
    private final String path = "/customers/" + number;

    @Test
    void aCustomerIsCreatedReadAndChanged() {
        Answer created = api.put(path, Bodies.customer(number)).has(201);
        assertThat(created.location()).isEqualTo(path);
        String version = created.header("ETag");
        assertThat(version).matches("\"\\d+\"");

        Answer read = api.get(path).has(200);
        assertThat(read.header("ETag")).isEqualTo(version);
        assertThat(read.at("/customer/number").asText()).isEqualTo(number);
        assertThat(read.at("/name/family").asText()).isEqualTo("Prüfstein");
        assertThat(read.at("/contracts/0/number").asText()).isEqualTo("V-" + number);

        String moved = Bodies.customer(number).replace("Kiel", "Flensburg");
        Answer changed = api.with("If-Match", version).put(path, moved).has(200);
        assertThat(changed.header("ETag")).isNotEqualTo(version);
        assertThat(api.get(path).at("/address/city").asText()).isEqualTo("Flensburg");
    }

    @Test
    void anUnchangedCustomerIsNotSentAgain() {
        String version = api.put(path, Bodies.customer(number)).has(201).header("ETag");
        Answer again = api.with("If-None-Match", version).get(path).has(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void whoWantsAnotherVersionIsToldThatItIsNotThere() {
        api.put(path, Bodies.customer(number)).has(201);
        api.with("If-Match", "\"other\"").get(path).isProblem(412, "precondition-failed");
    }

    @Test
    void aChangeMustNameItsVersion() {
        api.put(path, Bodies.customer(number)).has(201);
        api.put(path, Bodies.customer(number)).isProblem(428, "precondition-required");
    }

    @Test
    void aChangeOfAnOutdatedVersionIsRefused() {
        String version = api.put(path, Bodies.customer(number)).has(201).header("ETag");
        api.with("If-Match", version)
                .put(path, Bodies.customer(number).replace("Kiel", "Husum"))
                .has(200);
        api.with("If-Match", version)
                .put(path, Bodies.customer(number).replace("Kiel", "Plön"))
                .isProblem(412, "precondition-failed");
        assertThat(api.get(path).at("/address/city").asText()).isEqualTo("Husum");
    }

    @Test
    void anyVersionIsAVersionOnlyIfThereIsOne() {
        api.with("If-Match", "*").put(path, Bodies.customer(number)).isProblem(412, "precondition-failed");
        api.put(path, Bodies.customer(number)).has(201);
        api.with("If-Match", "*").put(path, Bodies.customer(number)).has(200);
    }

    @Test
    void createOnlyDoesNotChange() {
        api.with("If-None-Match", "*").put(path, Bodies.customer(number)).has(201);
        api.with("If-None-Match", "*").put(path, Bodies.customer(number)).isProblem(412, "precondition-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"1\"", "7", "\"99999999999999999999\""})
    void tagsThatAreNotOursMatchNothing(String tag) {
        api.put(path, Bodies.customer(number)).has(201);
        api.with("If-Match", tag).put(path, Bodies.customer(number)).isProblem(412, "precondition-failed");
    }

    @Test
    void aContractBelongsToOneCustomer() {
        api.put(path, Bodies.customer(number)).has(201);
        String other = Bodies.newNumber();
        String withForeignContract = Bodies.customer(other).replace("V-" + other, "V-" + number);
        api.put("/customers/" + other, withForeignContract).isProblem(409, "conflict");
        api.get("/customers/" + other).isProblem(404, "not-found");
    }

    @Test
    void theNumberInTheBodyIsTheOneInTheAddress() {
        api.put(path, Bodies.customer("somebody-else"))
                .isProblem(400, "invalid-input")
                .names("customer.number", "INVALID");
    }

    @Test
    void wrongFieldsAreNamedAndNothingIsStored() {
        api.put(path, Bodies.customer(number).replace("\"PERSON\"", "\"ROBOT\"").replace("\"emails\"", "\"mails\""))
                .isProblem(400, "invalid-input")
                .names("customer.kind", "UNKNOWN_VALUE")
                .names("mails", "UNKNOWN_FIELD");
        api.put(path, "{}").isProblem(400, "invalid-input").names("customer", "MISSING");
        api.get(path).isProblem(404, "not-found");
    }

    @Test
    void unknownCustomersAreNotFound() {
        for (String below :
                List.of("", "/assessment", "/assessments", "/consents", "/objections", "/preferences", "/promises")) {
            api.get(path + below).isProblem(404, "not-found");
        }
    }

    @Test
    void numbersMayNeedEscapes() {
        String odd = number + " ä/ö";
        String escaped = "/customers/" + number + "%20%C3%A4%2F%C3%B6";
        int status = api.put(escaped, Bodies.customer(odd)).status();
        assertThat(status).isIn(201, 400, 404);
    }

    @Test
    void searchFindsByWhatPeopleKnow() {
        api.put(path, Bodies.customer(number)).has(201);
        for (String words : List.of(number, "V-" + number, "inge%20prufstein%20" + number.substring(0, 6))) {
            assertThat(numbersOf(api.get("/customers?limit=500&q=" + words).has(200)))
                    .contains(number);
        }
    }

    @Test
    void listsComeInPages() {
        for (int i = 0; i < 3; i++) {
            Bodies.storedCustomer(api);
        }
        Answer first = api.get("/customers?limit=2&q=IT-").has(200);
        assertThat(first.at("/items")).hasSize(2);
        String next = first.at("/next").asText();
        Answer second = api.get("/customers?limit=2&q=IT-&cursor=" + next).has(200);
        assertThat(numbersOf(second)).isNotEmpty().doesNotContainAnyElementsOf(numbersOf(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "many"})
    void limitsHaveLimits(String limit) {
        api.get("/customers?limit=" + limit).isProblem(400, "invalid-input").names("limit", "OUT_OF_RANGE");
    }

    @Test
    void forgedCursorsAreRefused() {
        api.get("/customers?cursor=forged").isProblem(400, "invalid-input").names("cursor", "INVALID");
    }

    private static List<String> numbersOf(Answer page) {
        List<String> numbers = new ArrayList<>();
        for (JsonNode item : page.at("/items")) {
            numbers.add(item.path("number").asText());
        }
        return numbers;
    }
}

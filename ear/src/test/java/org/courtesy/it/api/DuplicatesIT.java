package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code GET /customers/duplicates} and who is known to be different. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class DuplicatesIT {

    private final Api api = Api.as("INTEGRATION");

    /** The database is shared by all tests: nobody else is called so. */
    private final String family = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "mann";

    private String first;
    private String second;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        first = customer("Jörg", "1960-05-04");
        second = customer("Joerg", "1960-05-04");
    }

    private String customer(String given, String birthDate) {
        String number = "D-" + UUID.randomUUID();
        api.put("/customers/" + number, """
                {"customer": {"number": "%s", "kind": "PERSON", "country": "DE", "birthDate": "%s"},
                 "name": {"given": "%s", "family": "%s"},
                 "address": {"street": "Hafenstraße 3", "postalCode": "24937", "city": "Flensburg", "country": "DE"}}
                """.formatted(number, birthDate, given, family))
                .has(201);
        return number;
    }

    private List<JsonNode> proposals(String limit) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            Answer page =
                    api.get("/customers/duplicates?limit=" + limit + cursor).has(200);
            page.at("/items").forEach(found::add);
            cursor =
                    page.at("/next").isTextual() ? "&cursor=" + page.at("/next").asText() : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private List<JsonNode> ofThisTest(String limit) {
        return proposals(limit).stream()
                .filter(one -> one.at("/customer/name").asText().endsWith(family))
                .toList();
    }

    @Test
    void recordsOfOnePersonAreProposed() {
        assertThat(ofThisTest("500")).singleElement().satisfies(one -> {
            assertThat(one.at("/customer/number").asText()).isEqualTo(first);
            assertThat(one.at("/other/number").asText()).isEqualTo(second);
            assertThat(one.at("/strength").asText()).isEqualTo("PROBABLE");
            assertThat(one.at("/reasons").findValuesAsText("code"))
                    .containsExactly("SAME_NAME", "SAME_BIRTH_DATE", "SAME_ADDRESS");
            assertThat(one.at("/doubts")).isEmpty();
        });
        Answer german = api.with("Accept-Language", "de")
                .get("/customers/" + second + "/duplicates")
                .has(200);
        assertThat(german.header("Content-Language")).isEqualTo("de");
        assertThat(german.at("/items/0/customer/number").asText()).isEqualTo(second);
        assertThat(german.at("/items/0/reasons/0/text").asText()).isEqualTo("Gleicher Name");
    }

    @Test
    void smallPagesGiveTheSameInTheSameOrder() {
        customer("Jörg", "1961-05-04");

        assertThat(ofThisTest("1")).hasSize(3).isEqualTo(ofThisTest("500"));
    }

    @Test
    void whoIsDifferentIsNotProposed() {
        String mark = "/customers/" + second + "/distinct-from/" + first;
        Answer marked = api.put(mark, "").has(200);

        assertThat(marked.at("/other").asText()).isEqualTo(first);
        assertThat(api.put(mark, "").has(200).json()).isEqualTo(marked.json());
        assertThat(ofThisTest("500")).isEmpty();
        assertThat(api.get("/customers/" + first + "/distinct-from")
                        .has(200)
                        .at("/items/0/other")
                        .asText())
                .isEqualTo(second);
        String merge = "/customers/" + first + "/merge?dryRun=true";
        String body = "{\"duplicate\": \"" + second + "\", \"reason\": \"the same\"}";
        assertThat(api.post(merge, body).isProblem(409, "conflict").at("/code").asText())
                .isEqualTo("CUSTOMERS_DISTINCT");

        api.delete("/customers/" + first + "/distinct-from/" + second).has(204);
        api.delete("/customers/" + first + "/distinct-from/" + second).has(204);

        assertThat(ofThisTest("500")).hasSize(1);
        api.post(merge, body).has(200);
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        assertThat(api.put("/customers/" + first + "/distinct-from/" + first, "")
                        .isProblem(409, "conflict")
                        .at("/code")
                        .asText())
                .isEqualTo("SAME_CUSTOMER");
        Stream.of("/distinct-from/nobody", "/distinct-from/" + second)
                .forEach(path ->
                        Api.as("AGENT").put("/customers/" + first + path, "").isProblem(403, "forbidden"));
        api.put("/customers/" + first + "/distinct-from/nobody", "").isProblem(404, "not-found");
        api.get("/customers/nobody/duplicates").isProblem(404, "not-found");
        api.get("/customers/duplicates?cursor=nonsense")
                .isProblem(400, "invalid-input")
                .names("cursor", "INVALID");
        api.get("/customers/duplicates?limit=501").isProblem(400, "invalid-input");
        Api.as("AGENT").get("/customers/duplicates").isProblem(403, "forbidden");
        Api.as("PRIVACY").get("/customers/duplicates").has(200);
    }
}

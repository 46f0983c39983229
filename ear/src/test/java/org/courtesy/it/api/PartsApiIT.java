package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /contracts}, {@code /premises} and {@code /households}: what is sent apart from customers. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class PartsApiIT {

    private final Api api = Api.admin();
    private final String number = Bodies.newNumber();

    @Test
    void aContractIsCreatedReadAndReplaced() {
        api.put("/customers/" + number, Bodies.customer(number)).has(201);
        String path = "/contracts/G-" + number;
        String body = """
                {"customer": "%s", "contract": {"commodity": "GAS", "status": "ACTIVE"}}""".formatted(number);

        Answer created = api.put(path, body).has(201);
        assertThat(created.location()).isEqualTo(path);
        String tag = created.header("ETag");
        Answer read = api.get(path).has(200);
        assertThat(read.header("ETag")).isEqualTo(tag);
        assertThat(read.at("/contract/number").asText()).isEqualTo("G-" + number);
        api.with("If-None-Match", tag).get(path).has(304);
        api.put(path, body).isProblem(428, "precondition-required");
        api.with("If-None-Match", "*").put(path, body).isProblem(412, "precondition-failed");
        Answer changed = api.with("If-Match", tag)
                .put(path, "{\"contract\": {\"commodity\": \"GAS\", \"status\": \"ENDED\"}}")
                .has(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        api.with("If-Match", tag).put(path, body).isProblem(412, "precondition-failed");
        assertThat(api.get("/customers/" + number).has(200).at("/contracts")).hasSize(2);
    }

    @Test
    void aContractStaysWithItsCustomer() {
        api.put("/customers/" + number, Bodies.customer(number)).has(201);
        String other = Bodies.storedCustomer(api);
        String path = "/contracts/V-" + number;
        String taken = """
                {"customer": "%s", "contract": {"commodity": "GAS", "status": "ACTIVE"}}""".formatted(other);

        api.with("If-Match", "*").put(path, taken).isProblem(409, "conflict");
        assertThat(api.get(path).has(200).at("/customer").asText()).isEqualTo(number);
        api.put("/contracts/new-" + number, taken.replace(other, "nobody")).isProblem(404, "not-found");
        api.put("/contracts/new-" + number, "{\"contract\": {\"commodity\": \"STEAM\"}}")
                .isProblem(400, "invalid-input")
                .names("contract.commodity", "UNKNOWN_VALUE");
        api.put("/contracts/new-" + number, "{\"contract\": {\"commodity\": \"GAS\", \"status\": \"ACTIVE\"}}")
                .isProblem(400, "invalid-input")
                .names("customer", "MISSING");
        api.put("/contracts/new-" + number, "{\"customer\": \"" + other + "\"}")
                .isProblem(400, "invalid-input")
                .names("contract", "MISSING");
        api.get("/contracts/new-" + number).isProblem(404, "not-found");
    }

    @Test
    void aPremiseIsCreatedReadAndReplaced() {
        String path = "/premises/P-" + number;
        String tag = api.put(path, "{\"gasGrid\": true, \"installed\": [\"PV\"]}")
                .has(201)
                .header("ETag");
        assertThat(api.get(path).has(200).at("/installed/0").asText()).isEqualTo("PV");
        api.put(path, "{}").isProblem(428, "precondition-required");
        api.with("If-Match", tag).put(path, "{\"houseType\": \"DETACHED\"}").has(200);
        assertThat(api.get(path).at("/gasGrid").asBoolean()).isFalse();
        api.with("If-Match", tag).put(path, "{}").isProblem(412, "precondition-failed");
        api.put(path, "{\"id\": \"another\"}").isProblem(400, "invalid-input").names("id", "INVALID");
        api.get("/premises/none-" + number).isProblem(404, "not-found");
    }

    @Test
    void aHouseholdIsCreatedReadAndReplaced() {
        String path = "/households/H-" + number;
        String tag =
                api.put(path, "{\"advertisingPointsLast30Days\": 2}").has(201).header("ETag");
        Answer changed = api.with("If-Match", tag)
                .put(path, "{\"advertisingPointsLast30Days\": 7.5}")
                .has(200);
        assertThat(api.get(path).has(200).at("/advertisingPointsLast30Days").asDouble())
                .isEqualTo(7.5);
        assertThat(api.get(path).header("ETag")).isEqualTo(changed.header("ETag"));
        api.put(path, "{\"advertisingPointsLast30Days\": -1}")
                .isProblem(400, "invalid-input")
                .names("advertisingPointsLast30Days", "OUT_OF_RANGE");
        api.with("If-Match", "*").put("/households/none-" + number, "{}").isProblem(412, "precondition-failed");
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person is erased; others, figures and the ledger are as they were. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class ErasureIT {

    private final Api admin = Api.admin();
    private final Api privacy = Api.as("PRIVACY");
    private String number;

    @BeforeEach
    void aCustomerOfWhomMuchIsKnown() {
        number = Bodies.storedCustomer(admin);
        String customer = "/customers/" + number;
        admin.post(
                        customer + "/consents",
                        "{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\"}")
                .has(201);
        admin.post("/touchpoints", Bodies.touchpoint(number, UUID.randomUUID().toString()))
                .has(201);
        admin.post(customer + "/promises", "{\"dueOn\": \"2030-01-01\", \"what\": \"call back\"}")
                .has(201);
        admin.post(customer + "/feedback", "{\"nps\": 9, \"comment\": \"fine\"}")
                .has(201);
        admin.post(customer + "/link", "").has(201);
    }

    @Test
    void whatIsStillNeededIsWeighedFirst() {
        assertThat(privacy.get("/customers/" + number + "/erasure")
                        .has(200)
                        .json()
                        .findValuesAsText("hindrances"))
                .isNotNull();
        privacy.delete("/customers/" + number).isProblem(409, "conflict");
        privacy.delete("/customers/" + number + "?despite=WEATHER").isProblem(400, "invalid-input");
        admin.get("/customers/" + number).has(200);
    }

    @Test
    void anErasedPersonIsNotFoundAnywhere() {
        Answer receipt =
                privacy.delete("/customers/" + number + "?despite=CONTRACT").has(200);

        assertThat(receipt.at("/proofs").asLong()).isEqualTo(1);
        assertThat(receipt.at("/emptied/touchpoint").asLong()).isPositive();
        assertThat(receipt.at("/removed/contract").asLong()).isEqualTo(1);
        admin.get("/customers/" + number).isProblem(404, "not-found");
        admin.get("/contracts/V-" + number).isProblem(404, "not-found");
        admin.post("/touchpoints", Bodies.touchpoint(number, UUID.randomUUID().toString()))
                .isProblem(404, "not-found");
        privacy.delete("/customers/" + number).isProblem(404, "not-found");
        assertThat(admin.get("/customers?q=" + number).has(200).at("/items")).isEmpty();
    }

    @Test
    void theNumberMayComeAgainAndBeginsAnew() {
        privacy.delete("/customers/" + number + "?despite=CONTRACT").has(200);

        admin.put("/customers/" + number, Bodies.customer(number)).has(201);
        assertThat(admin.get("/customers/" + number + "/consents").has(200).at("/items"))
                .isEmpty();
        assertThat(admin.get("/touchpoints?customer=" + number).has(200).at("/items"))
                .isEmpty();
    }

    @Test
    void theLedgerStillHolds() {
        privacy.delete("/customers/" + number + "?despite=CONTRACT").has(200);
        String check = privacy.post("/ledger/checks", "").has(202).at("/id").asText();
        JsonNode done = Waiting.until(
                () -> privacy.get("/ledger").has(200).at("/items/0"),
                item -> item.at("/id").asText().equals(check)
                        && !item.at("/endedAt").isNull());

        assertThat(done.at("/problems").asLong()).as(done.toString()).isZero();
        assertThat(done.at("/shredded").asLong()).isPositive();
    }

    @Test
    void whatTheLawKeepsIsFoundByTheNumberAndByDataProtectionAlone() {
        privacy.delete("/customers/" + number + "?despite=CONTRACT").has(200);
        String search = "{\"named\": \"" + number + "\"}";

        Answer kept = privacy.post("/ledger/kept-proofs", search).has(200);
        assertThat(kept.at("/items")).hasSize(1);
        assertThat(kept.at("/items/0/entries/0/consent/entry/proof").asText()).isEqualTo("SIGNED_FORM");
        assertThat(kept.at("/items/0/customer").asText()).startsWith("erased-");
        privacy.post("/ledger/kept-proofs", "{\"named\": \"nobody-" + number + "\"}")
                .isProblem(404, "not-found");
        privacy.post("/ledger/kept-proofs", "{}").isProblem(400, "invalid-input");
        admin.post("/ledger/kept-proofs", search).isProblem(403, "forbidden");
    }

    @Test
    void onlyDataProtectionErases() {
        admin.delete("/customers/" + number).isProblem(403, "forbidden");
        Api.as("AGENT").get("/customers/" + number + "/erasure").isProblem(403, "forbidden");
    }
}

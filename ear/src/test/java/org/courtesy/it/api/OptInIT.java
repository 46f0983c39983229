package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A consent holds once the customer says yes behind the link that came to the address, and ends as easily. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class OptInIT {

    private static final String PAGE = "/confirm.xhtml";

    private final Api api = Api.admin();
    private String customer;
    private String version;

    @BeforeEach
    void aCustomerAndWords() {
        customer = "/customers/" + Bodies.storedCustomer(api);
        version = "O-" + UUID.randomUUID().toString().substring(0, 8);
        api.post("/consent-texts", """
                        {"version": "%s", "channels": ["EMAIL", "PHONE"], "controller": "Stadtwerke Musterstadt GmbH",
                         "german": "Ja, schreiben Sie mir.", "danish": "Ja, skriv til mig.", "english": "Yes, write to me."}""".formatted(version)).has(201);
    }

    private Answer ask(String more) {
        return api.post(customer + "/opt-ins", "{\"textVersion\": \"" + version + "\"" + more + "}");
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor();
        visitor.open(ask("").has(201).at("/url").asText());
        return visitor;
    }

    private String state() {
        return api.get(customer + "/opt-ins").has(200).at("/items/0/state").asText();
    }

    @Test
    void aYesBehindTheLinkIsAConsentWithItsWords() {
        Visitor visitor = visitor();
        assertThat(visitor.get(PAGE).body()).contains("Ja, schreiben Sie mir.");
        assertThat(api.get(customer + "/consents").has(200).at("/items"))
                .as("opening is no yes")
                .isEmpty();

        visitor.press(PAGE, "yes:go");
        visitor.press(PAGE, "yes:go");

        Answer ledger = api.get(customer + "/consents").has(200);
        assertThat(ledger.at("/items")).hasSize(1);
        assertThat(ledger.at("/items/0/proof").asText()).isEqualTo("DOUBLE_OPT_IN_EMAIL");
        assertThat(ledger.at("/items/0/textVersion").asText()).isEqualTo(version);
        assertThat(ledger.at("/items/0/controller").asText()).isEqualTo("Stadtwerke Musterstadt GmbH");
        assertThat(ledger.at("/items/0/recordedBy").asText()).isEqualTo("customer");
        assertThat(state()).isEqualTo("CONFIRMED");
    }

    @Test
    void itIsTakenBackOnTheSamePage() {
        Visitor visitor = visitor();
        visitor.press(PAGE, "yes:go");
        visitor.press(PAGE, "back:go");

        Answer ledger = api.get(customer + "/consents").has(200);
        assertThat(ledger.at("/items")).hasSize(2);
        assertThat(ledger.at("/items/0/state").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoeverDidNotAskMakesTheLinkWorthless() {
        Visitor visitor = visitor();
        HttpResponse<String> sent = visitor.press(PAGE, "no:go");
        HttpResponse<String> gone =
                visitor.open(sent.headers().firstValue("Location").orElseThrow());

        assertThat(gone.body()).contains("Der Link öffnet nichts mehr");
        assertThat(state()).isEqualTo("REFUSED");
        assertThat(api.get(customer + "/consents").has(200).at("/items")).isEmpty();
    }

    @Test
    void aMailProvesNoTelephoneAndOnlyTheCustomersAddressIsWrittenTo() {
        ask(", \"channels\": [\"PHONE\"]").isProblem(400, "invalid-input").names("channels", "INVALID");
        ask(", \"address\": \"somebody@example.org\"")
                .isProblem(400, "invalid-input")
                .names("address", "INVALID");
        api.post(customer + "/opt-ins", "{\"textVersion\": \"none\"}").isProblem(404, "not-found");
    }

    @Test
    void nobodyIsWrittenToAgainAndAgain() {
        for (int i = 0; i < 3; i++) {
            ask("").has(201);
        }
        ask("").isProblem(409, "conflict");
    }
}

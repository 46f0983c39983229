package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What proves a consent: its words, its uses, its place in the chain, and the dossier that shows all of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class LedgerIT {

    private final Api admin = Api.admin();
    private final Api privacy = Api.as("PRIVACY");

    private String words(String version) {
        privacy.post("/consent-texts", """
                        {"version": "%s", "channels": ["EMAIL", "SMS"], "controller": "Stadtwerke Musterstadt GmbH",
                         "german": "Ja, schreiben Sie mir.", "danish": "Ja, skriv til mig.", "english": "Yes, write to me."}""".formatted(version)).has(201);
        return version;
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theDossierShowsTheWordsTheProofAndEveryUse() {
        String number = Bodies.storedCustomer(admin);
        String version = words("V-" + unique());
        admin.post("/customers/" + number + "/consents", """
                        {"channel": "EMAIL", "state": "GRANTED", "proof": "SIGNED_FORM", "at": "2026-01-10T09:00:00+01:00",
                         "textVersion": "%s", "evidence": "form 4711"}""".formatted(version)).has(201);
        String touchpoint = admin.post("/touchpoints", """
                        {"source": "mailer", "id": "%s", "customer": "%s", "type": "NEWSLETTER", "direction": "OUTBOUND",
                         "channel": "EMAIL", "at": "2026-02-10T10:00:00+01:00"}""".formatted(unique(), number))
                .has(201)
                .at("/touchpoint/touchpoint")
                .asText();

        Answer dossier =
                privacy.get("/customers/" + number + "/consents/dossier").has(200);

        JsonNode entry = dossier.at("/entries/0");
        assertThat(entry.at("/text/german").asText()).isEqualTo("Ja, schreiben Sie mir.");
        assertThat(entry.at("/consent/entry/evidence").asText()).isEqualTo("form 4711");
        assertThat(entry.at("/uses/0/touchpoint").asText()).isEqualTo(touchpoint);
        assertThat(entry.at("/uses/0/type").asText()).isEqualTo("NEWSLETTER");
        assertThat(entry.at("/keepUntil").asText())
                .as("five years from the use")
                .isEqualTo("2031-02-10");
        assertThat(dossier.at("/standing/0/state").asText()).isEqualTo("GRANTED");
        assertThat(dossier.at("/name/family").asText()).isNotBlank();
        JsonNode link = entry.at("/link");
        assertThat(link.at("/hash").asText())
                .as("anybody can compute it again")
                .isEqualTo(sha256(link.at("/before").asText()
                        + ' '
                        + link.at("/position").asLong()
                        + ' '
                        + link.at("/kind").asText()
                        + ' '
                        + link.at("/digest").asText()));
        assertThat(entry.at("/uses/0/link/position").asLong()).isPositive();
    }

    @Test
    void theDossierIsADocumentToo() {
        String number = Bodies.storedCustomer(admin);
        String dossier = "/customers/" + number + "/consents/dossier";

        Answer pdf = privacy.with("Accept", "application/pdf")
                .get(dossier + "?language=da")
                .has(200);

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        privacy.get(dossier + "?language=xx").isProblem(400, "invalid-input");
    }

    @Test
    void theLedgerIsCheckedFromItsBeginning() {
        String number = Bodies.storedCustomer(admin);
        admin.post("/customers/" + number + "/objections", "{\"channel\": \"PHONE\"}")
                .has(201);
        privacy.get("/customers/" + number + "/consents/dossier").has(200);

        String check = privacy.post("/ledger/checks", "").has(202).at("/id").asText();
        JsonNode done = Waiting.until(
                () -> privacy.get("/ledger").has(200).at("/items/0"),
                item -> item.at("/id").asText().equals(check)
                        && !item.at("/endedAt").isNull());

        assertThat(done.at("/problems").asLong()).as(done.toString()).isZero();
        assertThat(done.at("/checked").asLong())
                .isPositive()
                .isEqualTo(done.at("/links").asLong());
        assertThat(done.at("/hash").asText()).startsWith("sha256:");
    }

    @Test
    void wordsNeverChange() {
        String version = words("V-" + unique());

        privacy.post("/consent-texts", """
                        {"version": "%s", "channels": ["PHONE"], "controller": "A", "german": "x", "danish": "x", "english": "x"}""".formatted(version)).isProblem(409, "conflict");
        privacy.post("/consent-texts/" + version + "/retirement", "").has(200);
        Answer read = admin.get("/consent-texts/" + version).has(200);
        assertThat(read.at("/english").asText()).isEqualTo("Yes, write to me.");
        assertThat(read.at("/retiredAt").isNull()).isFalse();
        privacy.post("/consent-texts", "{\"version\": \"x\"}")
                .isProblem(400, "invalid-input")
                .names("danish", "MISSING");
    }

    @Test
    void onlyDataProtectionSeesDossiers() {
        String number = Bodies.storedCustomer(admin);

        admin.get("/customers/" + number + "/consents/dossier").isProblem(403, "forbidden");
        Api.as("AGENT").get("/ledger").isProblem(403, "forbidden");
        privacy.get("/customers/none/consents/dossier").isProblem(404, "not-found");
    }
}

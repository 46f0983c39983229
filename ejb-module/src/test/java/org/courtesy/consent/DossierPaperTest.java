package org.courtesy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainBeans;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Objection;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.text.Texts;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dossier on paper says all that proves a consent, in words. */
class DossierPaperTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void aCustomer() {
        database.run(entities -> Rulebooks.store(entities, clock));
        database.call(entities -> Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String printed(Locale locale) throws IOException {
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
        ConsentDossier dossier = database.call(entities -> Consents.dossiers(entities, clock)
                .of(Customers.register(entities).get("C-1"), "privacy"));
        byte[] pdf = new DossierPaper(ShippedRules.live().texts(), locale).print(List.of(dossier));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void manyEntries() {
        ConsentEntry granted = CaseJson.read("""
                {"channel": "EMAIL", "state": "GRANTED", "proof": "SIGNED_FORM", "at": "2026-01-10T09:00:00Z",
                 "textVersion": "2025-03", "evidence": "form 4711",
                 "occasion": "CONTRACT_CONFIRM"}""", ConsentEntry.class);
        ConsentEntry denied = CaseJson.read("{\"channel\": \"SMS\", \"state\": \"DENIED\"}", ConsentEntry.class);
        RecordTouchpoint mail = CaseJson.read("""
                {"source": "mailer", "id": "m-1", "customer": "C-1", "type": "NEWSLETTER", "direction": "OUTBOUND",
                 "channel": "EMAIL", "at": "2026-11-19T10:00:00Z"}""", RecordTouchpoint.class);
        database.call(entities -> Consents.service(entities, clock).record("C-1", granted));
        for (int i = 0; i < 30; i++) {
            database.call(entities -> Consents.service(entities, clock).record("C-1", denied));
        }
        database.call(entities -> Touchpoints.service(entities, clock).record(mail));
        Objection objection = CaseJson.read("{\"channel\": \"PHONE\"}", Objection.class);
        database.call(entities -> Consents.service(entities, clock).object("C-1", objection));
    }

    @Test
    void everythingStandsInIt() throws IOException {
        manyEntries();

        assertThat(printed(Locale.GERMAN))
                .contains("Kunde C-1", "Anna Müller", "Unterschriebenes Formular", "form 4711", "2025-03")
                .contains("unter dieser Fassung hier nicht hinterlegt")
                .contains("Newsletter · mailer m-1", "aufzubewahren bis 19. November 2031")
                .contains("Widersprüche", "sha256:", "Das Nachweisbuch hat 33 Einträge")
                .contains("1 von")
                .doesNotContain("GRANTED", "SIGNED_FORM", "CONTRACT_CONFIRM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "da", "en"})
    void whoSaidNothingHasADossierToo(String language) throws IOException {
        assertThat(Texts.SUPPORTED).contains(Locale.forLanguageTag(language));
        assertThat(printed(Locale.forLanguageTag(language))).contains("C-1").doesNotContain("{0}");
    }
}

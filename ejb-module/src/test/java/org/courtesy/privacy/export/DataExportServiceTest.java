package org.courtesy.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataExportServiceTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeAnnaAndWhatHappened() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        for (String number : new String[] {"C-1", "C-2"}) {
            database.run(
                    entityManager -> Customers.service(entityManager, clock).put(number, Customers.anna(number), null));
        }
        record("C-1", "complaint 1", "COMPLAINT_OPEN", "bill of October 🙁 is wrong");
        record("C-2", "complaint 2", "COMPLAINT_OPEN", "of somebody else");
        clock.forward(Duration.ofMinutes(1));
        ConsentEntry entry = CaseJson.read(
                "{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"RECORDED_CALL\"}", ConsentEntry.class);
        database.run(entityManager -> Consents.service(entityManager, clock).record("C-1", entry));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void record(String customer, String id, String type, String note) {
        String json = """
            {"source": "crm", "id": "%s", "customer": "%s", "type": "%s", "direction": "INBOUND",
             "channel": "PHONE", "at": "2026-11-19T10:00:00Z", "status": "OPEN", "note": "%s"}\
            """.formatted(id, customer, type, note);
        database.run(entityManager ->
                Touchpoints.service(entityManager, clock).record(CaseJson.read(json, RecordTouchpoint.class)));
    }

    private byte[] export(ExportForm form, Locale language) {
        return database.call(entityManager -> {
            try (InputStream in = Exports.service(entityManager, clock).export("C-1", form, language)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private JsonNode json(Locale language) {
        try {
            return MAPPER.readTree(export(ExportForm.JSON, language));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pdf(Locale language) throws IOException {
        try (PDDocument document = Loader.loadPDF(export(ExportForm.PDF, language))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private long rows(String condition) {
        return database.call(entityManager -> ((Number) entityManager
                        .createNativeQuery("select count(*) from " + condition)
                        .getSingleResult())
                .longValue());
    }

    @Test
    void programsGetEverythingWithStableNames() {
        JsonNode all = json(null);

        assertThat(all.at("/about/format").asText()).isEqualTo("courtesy-privacy-export/1");
        assertThat(all.at("/person/familyName").asText()).isEqualTo("Müller");
        assertThat(all.at("/person/birthDate").asText()).isEqualTo("1984-02-29");
        assertThat(all.at("/person/birthDatePurposes/1").asText()).isEqualTo("GREETING");
        assertThat(all.at("/contacts/0/address").asText()).isEqualTo("anna.mueller@example.org");
        assertThat(all.at("/premise/0/installed/0").asText()).isEqualTo("PV");
        assertThat(all.at("/contracts/0/annualConsumptionKwh").asDouble()).isEqualTo(3500);
        assertThat(all.at("/consents/0/state").asText()).isEqualTo("GRANTED");
        assertThat(all.at("/consents/0/stateText").asText()).isEqualTo("erteilt");
        assertThat(all.at("/touchpoints/0/note").asText()).contains("🙁");
        assertThat(all.at("/touchpoints/0/happenedAt").asText()).isEqualTo("2026-11-19T11:00+01:00");
        assertThat(all.at("/touchpoints/0/id").asText()).hasSize(36);
        assertThat(all.at("/sources/0/name").asText()).isEqualTo("crm");
        assertThat(all.at("/rights").size()).isEqualTo(8);
        assertThat(all.at("/exports/0/form").asText()).isEqualTo("JSON");
        assertThat(all.toString()).doesNotContain("of somebody else").doesNotContain("\"agent\"");
    }

    @Test
    void decisionsHaveScoresAndReasonsInWordsAndTheFactsOfToday() {
        JsonNode all = json(Locale.GERMAN);

        assertThat(all.at("/decisions").size()).isEqualTo(2);
        JsonNode first = all.at("/decisions/0");
        assertThat(first.at("/switchingRisk").isInt()).isTrue();
        assertThat(first.at("/bandText").asText()).isNotBlank();
        assertThat(first.at("/drivers/0").asText()).contains("Punkte");
        assertThat(StreamSupport.stream(first.at("/refusals").spliterator(), false)
                        .map(JsonNode::asText))
                .isNotEmpty()
                .allMatch(Objects::nonNull);
        assertThat(all.at("/assessmentNow/facts/customer/number").asText()).isEqualTo("C-1");
        assertThat(all.at("/assessmentNow/counterfactuals").size()).isPositive();
        assertThat(all.at("/logic/logicHuman").asText()).contains("Maschine");
    }

    @Test
    void peopleGetItInTheirLanguageOrTheOneAskedFor() throws IOException {
        assertThat(pdf(null))
                .contains("Alles, was wir über Sie wissen - Kunde C-1")
                .contains("Anna")
                .contains("Beschwerde")
                .contains("bill of October ? is wrong")
                .contains("Ein Mensch entscheidet")
                .doesNotContain("of somebody else");
        assertThat(pdf(Locale.forLanguageTag("da")))
                .contains("Dine rettigheder")
                .contains("Datatilsynet");
        assertThat(pdf(Locale.ENGLISH)).contains("Everything we know about you");
    }

    @Test
    void everyExportIsNoted() {
        json(null);
        export(ExportForm.PDF, Locale.ENGLISH);

        assertThat(rows("privacy_export where made_by = 'officer'")).isEqualTo(2);
        assertThat(rows("privacy_export where form = 'PDF' and language = 'en'"))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.call(
                        entityManager -> Exports.service(entityManager, clock).export("C-9", ExportForm.JSON, null)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void thousandsOfTouchpointsAreNoTrouble() {
        database.run(entityManager -> {
            for (int i = 0; i < 5_000; i++) {
                entityManager.createNativeQuery("""
                    insert into touchpoint (id, customer_id, source, source_id, body_hash, type, direction, channel, purpose,
                      happened_at, status, counts_as_contact, experience, outcome, recorded_at, recorded_by, paired)
                    select random_uuid(), t.customer_id, t.source, 'many %d', t.body_hash, 'BILL_ISSUED', t.direction, t.channel,
                      t.purpose, t.happened_at, 'DONE', false, 0, t.outcome, t.recorded_at, t.recorded_by, t.paired
                    from touchpoint t where t.source_id = 'complaint 1'\
                    """.formatted(i)).executeUpdate();
            }
        });

        assertThat(json(null).at("/touchpoints").size()).isEqualTo(5_001);
        assertThat(export(ExportForm.PDF, null)).hasSizeGreaterThan(100_000);
    }
}

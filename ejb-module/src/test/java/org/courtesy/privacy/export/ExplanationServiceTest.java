package org.courtesy.privacy.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.courtesy.customer.Customers;
import org.courtesy.json.CaseJson;
import org.courtesy.privacy.export.ExplanationService.Explainable;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExplanationServiceTest {

    private static final String COMPLAINT = """
            {"source": "crm", "id": "complaint", "customer": "C-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
             "channel": "PHONE", "at": "2026-11-19T10:00:00Z", "status": "OPEN", "note": "not for the rules"}\
            """;

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private LiveRules live = ShippedRules.live();

    @BeforeEach
    void annaComplains() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        database.run(entityManager -> Customers.service(entityManager, clock).put("C-1", Customers.anna("C-1"), null));
        database.run(entityManager ->
                Touchpoints.service(entityManager, clock).record(CaseJson.read(COMPLAINT, RecordTouchpoint.class)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Explainable decision() {
        List<Explainable> all = database.call(entityManager ->
                Exports.explanations(entityManager, clock, live).decisions("C-1", 50, Locale.GERMAN));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private byte[] explain(String id, ExportForm form, Locale language) {
        return database.call(entityManager ->
                bytes(Exports.explanations(entityManager, clock, live).explain(id, form, language)));
    }

    private static byte[] bytes(ExplanationService.Explanation explanation) {
        try {
            return explanation.content().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode json(String id) {
        try {
            return new ObjectMapper().readTree(explain(id, ExportForm.JSON, Locale.GERMAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void programsGetTheDecisionTheFactsAndWhatWouldHaveChangedIt() {
        JsonNode all = json(decision().id());

        assertThat(all.at("/decision/format").asText()).isEqualTo("courtesy-decision-explanation/1");
        assertThat(all.at("/decision/id").asText()).isEqualTo(decision().id());
        assertThat(all.at("/decision/next").asText()).isEqualTo("COMPLAINT_CALLBACK");
        assertThat(all.at("/decision/effect").asText()).contains("entscheidet ein Mensch");
        assertThat(all.at("/logic/logicHuman").asText()).contains("Maschine");
        assertThat(all.at("/answers/drivers").toString()).contains("Beschwerde");
        assertThat(all.at("/changes/counterfactuals").toString()).contains("Beschwerde geschlossen");
        assertThat(all.at("/occasion/type").asText()).isEqualTo("COMPLAINT_OPEN");
        assertThat(all.at("/person/birthDate").asText()).isEqualTo("1984-02-29");
        assertThat(all.at("/person/pausedFrom").isNull()).isTrue();
        assertThat(all.at("/contracts/0/annualConsumptionKwh").asDouble()).isEqualTo(3500);
        assertThat(all.at("/rights/0/code").asText()).isEqualTo("HUMAN");
        assertThat(all.toString()).doesNotContain("not for the rules").doesNotContain("recordedBy");
    }

    @Test
    void peopleReadItInTheirOwnLanguageOrTheOneAskedFor() throws IOException {
        String id = decision().id();

        assertThat(text(explain(id, ExportForm.PDF, null)))
                .contains("Wie über Kunde C-1 entschieden wurde")
                .contains("Was die Antwort geändert hätte")
                .contains("Es wäre möglich, wenn")
                .contains("Jahresverbrauch (kWh): 3.500")
                .contains("Ein Mensch entscheidet")
                .doesNotContain("COMPLAINT");
        assertThat(text(explain(id, ExportForm.PDF, Locale.forLanguageTag("da"))))
                .contains("Dine rettigheder");
        assertThat(text(explain(id, ExportForm.PDF, Locale.ENGLISH))).contains("The decision");
    }

    @Test
    void whereTheRulesOfThenDoNotRunTheStoredReasonsAreTold() {
        String id = decision().id();
        database.run(entityManager -> entityManager
                .createNativeQuery("update assessment set result = replace(result, '\"policy\":\"', '\"policy\":\"x')")
                .executeUpdate());

        JsonNode all = json(id);

        assertThat(all.at("/changes/counterfactuals").isNull()).isTrue();
        assertThat(all.at("/answers/drivers").toString()).contains("Beschwerde");
    }

    @Test
    void whatWouldBeDecidedNowIsExplainedToo() throws IOException {
        byte[] pdf = database.call(entityManager ->
                bytes(Exports.explanations(entityManager, clock, live).explainNow("C-1", ExportForm.PDF, null)));

        assertThat(text(pdf)).contains("Wie über Kunde C-1 entschieden wurde").contains("Es wäre möglich, wenn");
    }

    @Test
    void whatIsNotStoredIsNotExplained() {
        for (String id : List.of("nothing", "00000000-0000-7000-8000-000000000000")) {
            assertThatThrownBy(() -> explain(id, ExportForm.JSON, null)).isInstanceOf(NotFoundException.class);
        }
    }
}

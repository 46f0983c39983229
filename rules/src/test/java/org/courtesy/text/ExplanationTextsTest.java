package org.courtesy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.courtesy.finding.Arbitration;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.Counterfactual.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations as sentences. */
class ExplanationTextsTest {

    private static String said(String language, Change... changes) {
        return new ExplanationTranslation(Texts.shipped(), Locale.forLanguageTag(language))
                .counterfactual(new Counterfactual("offers/GREEN_TARIFF", List.of(changes), null))
                .text();
    }

    private static final Change CLOSED = new Change("Complaint", "closed");
    private static final Change GRANTED = new Change("Consent", "granted for PHONE");
    private static final Change SETTLED = new Change("Dunning", "settled");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Es wäre möglich, wenn die Beschwerde geschlossen und die Schonfrist danach vorbei wäre.",
                "da | Det ville være muligt, hvis klagen var afsluttet og fredningstiden derefter ovre.",
                "en | It would be possible if the complaint were closed and its cool-off over."
            })
    void oneChangeIsOneClause(String language, String sentence) {
        assertThat(said(language, CLOSED)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Es wäre möglich, wenn die Mahnung erledigt wäre und wenn der Kunde eingewilligt hätte (Telefon).",
                "da | Det ville være muligt, hvis rykkersagen var betalt, og hvis kunden havde givet samtykke (Telefon).",
                "en | It would be possible if the dunning were settled, and if the customer consented (Phone)."
            })
    void twoChangesAreJoined(String language, String sentence) {
        assertThat(said(language, SETTLED, GRANTED)).isEqualTo(sentence);
    }

    @Test
    void moreChangesAreListed() {
        assertThat(said("de", SETTLED, GRANTED, new Change("Time", "2026-12-20T10:00:01+01:00")))
                .isEqualTo("Es wäre möglich, wenn die Mahnung erledigt wäre, wenn der Kunde eingewilligt hätte "
                        + "(Telefon) und wenn man bis 20.12.2026, 10:00:01 wartete.");
    }

    @Test
    void aFullMinuteHasNoSeconds() {
        assertThat(said("en", new Change("Time", "2026-12-20T10:00:00+01:00")))
                .contains("10:00")
                .doesNotContain("10:00:00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | § 7 (2) no. 1 UWG | § 7 Abs. 2 Nr. 1 UWG",
                "de | Art. 6 (1) f GDPR | Art. 6 Abs. 1 lit. f DSGVO",
                "da | markedsføringsloven § 10 (5) | markedsføringsloven § 10, stk. 5",
                "da | Art. 6 (1) b GDPR | artikel 6, stk. 1, litra b, GDPR",
                "en | § 7 (2) no. 1 UWG | § 7 (2) no. 1 UWG"
            })
    void paragraphsReadAsInTheirCountry(String language, String written, String read) {
        assertThat(Paragraphs.in(Locale.forLanguageTag(language), written)).isEqualTo(read);
    }

    @Test
    void aLoserNamesWhatItLostTo() {
        Arbitration told = new ExplanationTranslation(Texts.shipped(), Locale.GERMAN)
                .arbitration(new Arbitration(
                        List.of(),
                        List.of(
                                candidate("CLASS_GOES_FIRST", "COMPLAINT_CALLBACK"),
                                candidate("NOT_DUE", null),
                                candidate("OPEN_COMPLAINT", null))));
        assertThat(told.candidates())
                .extracting(Arbitration.Candidate::text)
                .containsExactly(
                        "Anderes geht vor: Rückruf zur Beschwerde.",
                        "Sie steht jetzt nicht an.",
                        "Eine Beschwerde ist offen.");
    }

    private static Arbitration.Candidate candidate(String lost, String to) {
        return new Arbitration.Candidate(
                "OFFER_GREEN_TARIFF", Arbitration.Stage.ARBITRATION, 0, null, null, null, null, lost, to, null);
    }
}

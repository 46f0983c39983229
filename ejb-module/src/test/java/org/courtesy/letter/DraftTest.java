package org.courtesy.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The letter of one customer, and why there is none. */
class DraftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Sender SENDER =
            new Sender("Stadtwerke Förde", "Hafendamm 1", "24937", "Flensburg", "DE", null, "Jörg Sørensen");

    private final LetterPrinter printer = new LetterPrinter(0);

    @AfterEach
    void close() {
        printer.close();
    }

    private static TemplateContent template(String german, String danish) {
        return new TemplateContent(
                "Brief",
                "WELCOME",
                null,
                LetterForm.LETTER,
                SENDER,
                List.of(),
                new LetterTexts(text(german), text(danish), null));
    }

    private static LetterText text(String body) {
        return body == null ? null : new LetterText("Ihr {product|Vertrag}", body);
    }

    private static CustomerRecord customer(String language, String country, String more) {
        return CaseJson.read("""
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE", "language": "%s"},
                 "name": {"given": "Ærø", "family": "Müller"},
                 "address": {"street": "Hafenstraße 3", "postalCode": "24937", "city": "Flensburg", "country": "%s"}%s}
                """.formatted(language, country, more), CustomerRecord.class);
    }

    private Draft.Written write(TemplateContent template, CustomerRecord customer) {
        return new Draft(template, DAY).write(customer, printer);
    }

    @Test
    void isWrittenInTheLanguageOfTheCustomer() {
        TemplateContent both = template("{salutation} am {date}", "{salutation} den {date}");

        assertThat(write(both, customer("da", "DE", "")).letter().body()).contains("27. november 2026");
        Draft.Written german = write(both, customer("fr", "DE", ""));
        assertThat(german.language()).isEqualTo(Locale.GERMAN);
        assertThat(german.letter().body()).isEqualTo("Guten Tag Ærø Müller, am 27. November 2026");
        assertThat(german.letter().subject()).isEqualTo("Ihr Vertrag");
    }

    @Test
    void theContractIsTheFirstThatRuns() {
        CustomerRecord customer = customer("de", "DE", """
                , "contracts": [
                  {"number": "V-3", "commodity": "GAS", "product": "Gas", "status": "ACTIVE"},
                  {"number": "V-1", "commodity": "ELECTRICITY", "product": "Alt", "status": "ENDED"},
                  {"number": "V-2", "commodity": "ELECTRICITY", "product": "Strom", "status": "ACTIVE",
                   "annualConsumptionKwh": 2840}]""");

        assertThat(write(template("{contract} {product} {consumption}", null), customer)
                        .letter()
                        .body())
                .isEqualTo("V-2 Strom 2.840 kWh");
    }

    @Test
    void aMissingValueMeansNoLetterAndIsSaidOnce() {
        Draft.Written written = write(template("{contract} {contract} {consumption}", null), customer("de", "DE", ""));

        assertThat(written.letter()).isNull();
        assertThat(written.wrong()).extracting(FieldError::problem).containsOnly(InputProblem.VALUE_MISSING);
        assertThat(written.wrong()).extracting(FieldError::field).containsExactly("contract", "consumption");
    }

    @Test
    void nobodyIsWrittenToWithoutAnAddress() {
        CustomerRecord nowhere = CaseJson.read(
                "{\"customer\": {\"number\": \"C-1\", \"kind\": \"PERSON\", \"country\": \"DE\"}}",
                CustomerRecord.class);

        assertThat(write(template("Hallo.", null), nowhere).wrong())
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.NO_POSTAL_ADDRESS);
    }

    @Test
    void aLetterAbroadNamesTheCountry() {
        assertThat(write(template("Hallo.", null), customer("de", "DK", ""))
                        .letter()
                        .address())
                .endsWith("DENMARK");
        assertThat(write(template("Hallo.", null), customer("de", "DE", ""))
                        .letter()
                        .address())
                .hasSize(3);
    }

    @Test
    void whatTheTypefaceLacksIsNamed() {
        CustomerRecord customer = CaseJson.read("""
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}, "name": {"given": "漢", "family": "字"},
                 "address": {"street": "Weg 1", "postalCode": "24937", "city": "Flensburg"}}""", CustomerRecord.class);

        assertThat(write(template("Hallo.", null), customer).wrong())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.problem()).isEqualTo(InputProblem.NOT_PRINTABLE);
                    assertThat(error.args()).containsExactly("U+6F22", 1);
                });
    }

    @Test
    void aSampleLacksNothing() {
        for (Locale language : List.of(Locale.GERMAN, Locale.forLanguageTag("da"))) {
            Letter sample = new Draft(template("{name} {consumption} {optOut}", "{name} {consumption} {optOut}"), DAY)
                    .sample(language);
            assertThat(sample.body()).contains("2.840 kWh", "…");
            assertThat(sample.address()).hasSizeBetween(3, 4);
        }
    }
}

package org.courtesy.web.screen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.courtesy.intake.ImportKind;
import org.junit.jupiter.api.Test;

/** Columns are known by their headings. */
class ColumnGuessTest {

    private static Map<String, String> guess(ImportKind kind, String... columns) {
        return ColumnGuess.of(kind).guess(List.of(columns));
    }

    @Test
    void byTheNameInTheInterface() {
        assertThat(guess(ImportKind.CUSTOMERS, "customer.number", "contracts[2].number", "externalIds.meter"))
                .containsEntry("customer.number", "customer.number")
                .containsEntry("contracts[2].number", "contracts[2].number")
                .containsEntry("externalIds.meter", "externalIds.meter");
    }

    @Test
    void byTheNameOfAnyLanguageHoweverItIsWritten() {
        assertThat(guess(
                        ImportKind.CUSTOMERS, "KUNDENNUMMER", "fodselsdato", "Strasse und Hausnummer", "Supply starts"))
                .containsEntry("KUNDENNUMMER", "customer.number")
                .containsEntry("Strasse und Hausnummer", "address.street")
                .containsEntry("Supply starts", "contracts[0].supplyStart");
    }

    @Test
    void byWhatIsUsualInOffices() {
        assertThat(guess(ImportKind.CUSTOMERS, "Kd.-Nr.", "Name", "Geb.-Datum", "PLZ", "Tel.", "E-Mail"))
                .containsEntry("Kd.-Nr.", "customer.number")
                .containsEntry("Name", "name.family")
                .containsEntry("Geb.-Datum", "customer.birthDate")
                .containsEntry("PLZ", "address.postalCode")
                .containsEntry("Tel.", "phones")
                .containsEntry("E-Mail", "emails");
    }

    @Test
    void eachFieldOnceAndNothingThatIsNotKnown() {
        assertThat(guess(ImportKind.CUSTOMERS, "Kundennr", "KdNr", "Lieblingsfarbe", ""))
                .containsOnlyKeys("Kundennr");
    }

    @Test
    void whatAFieldIsDependsOnTheKind() {
        assertThat(guess(ImportKind.CONTRACTS, "Kundennr", "Vertragsnr", "Status"))
                .containsEntry("Kundennr", "customer")
                .containsEntry("Vertragsnr", "contract.number")
                .containsEntry("Status", "contract.status");
        assertThat(guess(ImportKind.TOUCHPOINTS, "Datum", "Kunde", "Kanal"))
                .containsEntry("Datum", "at")
                .containsEntry("Kunde", "customer")
                .containsEntry("Kanal", "channel");
    }
}

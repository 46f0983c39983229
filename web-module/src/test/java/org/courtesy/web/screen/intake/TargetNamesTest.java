package org.courtesy.web.screen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportTarget;
import org.courtesy.intake.Targets;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people call the fields of files. */
class TargetNamesTest {

    static Stream<Arguments> everywhere() {
        return Arrays.stream(ImportKind.values())
                .flatMap(kind -> Languages.SPOKEN.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void everyFieldHasANameOfItsOwn(ImportKind kind, Locale language) {
        TargetNames names = new TargetNames(kind, Words.in(language));
        List<String> fields = Targets.of(kind).stream().map(ImportTarget::name).toList();

        assertThat(fields).allSatisfy(field -> assertThat(names.of(field)).isNotEqualTo(field));
        assertThat(fields.stream().map(names::of)).doesNotHaveDuplicates();
    }

    @Test
    void placesInListsAndNumbersElsewhereAreTold() {
        TargetNames names = new TargetNames(ImportKind.CUSTOMERS, Words.in(Locale.GERMAN));

        assertThat(names.of("contracts[0].supplyStart")).isEqualTo("Lieferbeginn");
        assertThat(names.of("contracts[1].supplyStart")).isEqualTo("Lieferbeginn (2. Vertrag)");
        assertThat(names.of("emails[2]")).isEqualTo("E-Mail-Adressen (3. Eintrag)");
        assertThat(names.of("externalIds.Zähler")).isEqualTo("Nummer in einem anderen System: Zähler");
        assertThat(names.of("nobody.knows")).isEqualTo("nobody.knows");
    }

    @Test
    void problemsNameTheField() {
        TargetNames names = new TargetNames(ImportKind.CUSTOMERS, Words.in(Locale.GERMAN));

        assertThat(names.problem(FieldError.of("mapping.fields.customer.number", InputProblem.MISSING)))
                .startsWith("Kundennummer: ");
        assertThat(names.problem(FieldError.of("", InputProblem.NOT_STORABLE))).doesNotContain(": ");
    }

    @Test
    void whatIsTheSameInAllRowsIsSaidInWords() {
        TargetNames names = new TargetNames(ImportKind.CUSTOMERS, Words.in(Locale.GERMAN));

        assertThat(names.values("customer.blocked"))
                .extracting(SelectItem::getLabel)
                .containsExactly("ja", "nein");
        assertThat(names.values("customer.kind"))
                .extracting(SelectItem::getValue)
                .containsExactly("PERSON", "ORGANISATION");
        assertThat(names.values("customer.acquisitionChannel"))
                .extracting(SelectItem::getLabel)
                .contains("Vergleichsportal", "Außendienst");
        assertThat(names.values("customer.segment")).isEmpty();
        assertThat(names.values(null)).isEmpty();
        assertThat(names.constants())
                .extracting(SelectItem::getValue)
                .contains("customer.country", "contracts[0].smartMeter")
                .doesNotContain("customer.number");
    }

    @Test
    void aValueThatNobodyKnowsIsToBeChosenNotSpelt() {
        TargetNames names = new TargetNames(ImportKind.CUSTOMERS, Words.in(Locale.GERMAN));
        FieldError unknown = FieldError.of(
                "customer.acquisitionChannel", InputProblem.UNKNOWN_VALUE, "Netz", "COMPARISON_PORTAL, ONLINE");

        assertThat(names.problem(unknown)).contains("COMPARISON_PORTAL");
        assertThat(names.problemOfColumn(unknown))
                .isEqualTo("Gewonnen über: „Netz“ ist kein bekannter Wert. Wählen Sie oben, was er bedeutet.");
    }
}

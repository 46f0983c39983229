package org.courtesy.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.junit.jupiter.api.Test;

/** Texts with places for what is known of a customer. */
class WordingTest {

    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.GIVEN, "Jana", Placeholder.PRODUCT, "Strom {given} $1");

    @Test
    void isFilledWithValuesAndDefaults() {
        assertThat(new Wording("Hallo {given}, {family|lieber Kunde}!").filled(VALUES))
                .isEqualTo("Hallo Jana, lieber Kunde!");
        assertThat(new Wording("{family|}.").filled(VALUES)).isEqualTo(".");
    }

    @Test
    void aValueIsNeverReadAsAPlaceholder() {
        assertThat(new Wording("{product}").filled(VALUES)).isEqualTo("Strom {given} $1");
    }

    @Test
    void aMissingValueIsOneWithoutADefaultOnly() {
        assertThat(new Wording("{given} {family|x} {contract} {contract}").missing(VALUES))
                .containsExactly(Placeholder.CONTRACT);
    }

    @Test
    void knowsItsPlaceholdersWithAndWithoutADefault() {
        assertThat(new Wording("{optOut} {given|you} {nobody}").placeholders())
                .containsExactly(Placeholder.GIVEN, Placeholder.OPT_OUT);
    }

    @Test
    void whatIsNoPlaceholderIsNamedWithItsPlace() {
        assertThat(new Wording("Hallo {givn}").errors("texts.de.body"))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.problem()).isEqualTo(InputProblem.UNKNOWN_PLACEHOLDER);
                    assertThat(error.message(Locale.GERMAN)).contains("„givn“", "Zeichen 7", "salutation");
                });
    }

    @Test
    void bracesThatAreNonesAreAllFound() {
        assertThat(new Wording("{given {family} } {a|b|c").errors("body"))
                .extracting(FieldError::problem)
                .containsOnly(InputProblem.BROKEN_PLACEHOLDER)
                .hasSize(3);
        assertThat(new Wording(null).errors("body")).isEmpty();
    }
}

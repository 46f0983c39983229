package org.courtesy.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagnosticTextsTest {

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.courtesy.ruleset.diagnostics", locale);
    }

    static Stream<Locale> languages() {
        return Texts.SUPPORTED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameSentences(Locale language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void detailsAreTakenAsTheyAre() {
        Diagnostic diagnostic = Diagnostic.error("RULE_WITHOUT_ID", "drl/x.drl", 3, "It's {0} \"quoted\"");
        assertThat(new DiagnosticTexts(Locale.ENGLISH).sentence(diagnostic))
                .isEqualTo("The rule \"It's {0} \"quoted\"\" has no @id.");
    }

    @Test
    void notEveryDiagnosticHasASuggestion() {
        DiagnosticTexts german = new DiagnosticTexts(Locale.GERMAN);
        assertThat(german.suggestion(Diagnostic.error("NO_RULE", "drl/", 0))).isPresent();
        assertThat(german.suggestion(Diagnostic.error("DOES_NOT_COMPILE", "drl/", 0, "x")))
                .isEmpty();
    }
}

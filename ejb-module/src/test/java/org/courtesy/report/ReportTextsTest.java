package org.courtesy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.courtesy.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTextsTest {

    static Stream<Locale> languages() {
        return Texts.SUPPORTED.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyCodeHasAWord(Locale language) {
        ReportTexts texts = new ReportTexts(language, Texts.shipped());

        for (Grouping grouping : Grouping.values()) {
            assertThat(texts.of(grouping)).isNotBlank();
            assertThat(texts.group(grouping, "DE-2")).isNotBlank();
        }
        for (Verdict verdict : Verdict.values()) {
            assertThat(texts.of(verdict)).isNotBlank();
        }
        for (AgeBand band : AgeBand.values()) {
            assertThat(texts.group(Grouping.AGE, band.name())).isNotEqualTo(band.name());
        }
        for (Grouping grouping : new Grouping[] {Grouping.AGE, Grouping.REGION}) {
            assertThat(texts.group(grouping, Grouping.UNKNOWN)).isNotEqualTo(Grouping.UNKNOWN);
        }
        assertThat(texts.group(Grouping.VULNERABLE, "YES")).isNotEqualTo("YES");
        assertThat(texts.group(Grouping.VULNERABLE, "NO")).isNotEqualTo("NO");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameWords(Locale language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aPostalAreaNamesItsCountryAndDigit(Locale language) {
        assertThat(new ReportTexts(language, Texts.shipped()).group(Grouping.REGION, "DK-8"))
                .contains("8", new Locale("", "DK").getDisplayCountry(language));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatPeopleWroteStaysAsItIs(Locale language) {
        ReportTexts texts = new ReportTexts(language, Texts.shipped());

        assertThat(texts.occasion("Stand auf dem Markt")).isEqualTo("Stand auf dem Markt");
        assertThat(texts.occasion("HOTLINE_CALL")).doesNotContain("_");
        assertThat(texts.group(Grouping.REGION, "Sachsen")).isEqualTo("Sachsen");
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "org.courtesy.report.report",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

package org.courtesy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePatternTest {

    @ParameterizedTest
    @CsvSource({
        "d.M.uuuu[ H:mm[:ss]], de, TT.MM.JJJJ",
        "d.M.uuuu[ H:mm[:ss]], da, DD.MM.ÅÅÅÅ",
        "d.M.uuuu[ H:mm[:ss]], en, DD.MM.YYYY",
        "dd/MM/yy HH:mm, de, TT/MM/JJ hh:mm",
        "uuuu-MM-dd HH:mm, da, ÅÅÅÅ-MM-DD tt:mm",
        "uuuuMMdd, en, YYYYMMDD",
        "d. MMMM uuuu, de, TT. MMMM JJJJ"
    })
    void isWrittenAsPeopleWriteIt(String pattern, String language, String shown) {
        assertThat(DatePattern.shown(pattern, Locale.forLanguageTag(language))).isEqualTo(shown);
    }

    @Test
    void wordsInQuotesAreWords() {
        assertThat(DatePattern.shown("dd.MM.uuuu'T'HH''", Locale.ENGLISH)).isEqualTo("DD.MM.YYYYThh'");
    }

    @Test
    void theSentenceSaysItSo() {
        FieldError error = FieldError.of("at", InputProblem.TEXT_IS_NO_DATE, "31.02.2026", "d.M.uuuu[ H:mm]");

        assertThat(error.message(Locale.GERMAN)).contains("TT.MM.JJJJ").doesNotContain("uuuu");
        assertThat(FieldError.of("at", InputProblem.TEXT_IS_NO_DATE, "x", "2026-11-20")
                        .message(Locale.GERMAN))
                .contains("2026-11-20");
    }
}

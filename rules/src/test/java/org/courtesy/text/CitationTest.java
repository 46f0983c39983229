package org.courtesy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paragraphs as people of a language cite them. */
class CitationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | § 7 (2) no. 1 UWG | § 7 Abs. 2 Nr. 1 UWG",
                "de | § 7 (2) no. 2, (3) UWG | § 7 Abs. 2 Nr. 2, Abs. 3 UWG",
                "de | Art. 6 (1) b GDPR | Art. 6 Abs. 1 Buchst. b DSGVO",
                "de | Dir. (EU) 2019/944 Art. 10 (4) | Richtlinie (EU) 2019/944 Art. 10 Abs. 4",
                "de | BGH VI ZR 225/17 | BGH VI ZR 225/17",
                "da | markedsføringsloven § 10 (5) | markedsføringsloven § 10, stk. 5",
                "da | Art. 21 (2) GDPR | art. 21, stk. 2 GDPR",
                "en | § 7 (2) no. 1 UWG | § 7 (2) no. 1 UWG"
            })
    void areCitedAsInTheirLanguage(String language, String basis, String cited) {
        assertThat(Texts.shipped().citation(basis, Locale.forLanguageTag(language)))
                .isEqualTo(cited);
    }

    @Test
    void areEmptyWhereThereIsNone() {
        assertThat(Texts.shipped().citation(null, Locale.GERMAN)).isEmpty();
    }
}

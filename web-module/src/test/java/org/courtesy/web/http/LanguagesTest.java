package org.courtesy.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "absent",
            delimiter = '|',
            value = {
                "absent | en",
                "de | de",
                "de-AT, en;q=0.5 | de",
                "fr, da;q=0.8, de;q=0.9 | de",
                "da-DK | da",
                "fr | en",
                "* | en",
                "not a header;;;q=x | en"
            })
    void picksTheBestSpokenLanguage(String wish, String spoken) {
        assertThat(Languages.best(wish).toLanguageTag()).isEqualTo(spoken);
    }
}

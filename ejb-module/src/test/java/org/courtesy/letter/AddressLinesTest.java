package org.courtesy.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files beside a print file. */
class AddressLinesTest {

    private static final LetterJob JOB = new LetterJob("T-1", 2, List.of(), null, null);

    @Test
    void everyLineHasTheColumnsOfTheHeader() {
        String line = AddressLines.of(
                7, JOB, "SERVICE", Locale.GERMAN, List.of("Ærø Müller", "Weg 1", "24937 Flensburg"), Map.of());

        assertThat(AddressLines.header())
                .startsWith("letter,template,version,purpose,language,address1,")
                .endsWith("\r\n");
        assertThat(line).startsWith("7,T-1,2,SERVICE,de,Ærø Müller,Weg 1,24937 Flensburg,,");
        assertThat(line.split(",", -1)).hasSameSizeAs(AddressLines.header().split(",", -1));
    }

    @Test
    void whatASpreadsheetWouldRunBearsAnApostrophe() {
        String line = AddressLines.of(
                1,
                JOB,
                "SERVICE",
                Locale.GERMAN,
                List.of(),
                Map.of(Placeholder.PRODUCT, "=1+1", Placeholder.GIVEN, "a,\"b"));

        assertThat(line).contains("'=1+1", "\"a,\"\"b\"");
    }

    @Test
    void aReasonKeepsAllThatItsSentenceNeeds() {
        assertThat(LetterRefusal.arguments(LetterRefusal.detail(List.of("U+6F22", 17))))
                .startsWith("U+6F22", "17");
        assertThat(LetterRefusal.arguments(LetterRefusal.detail(List.of()))).isNotEmpty();
        assertThat(LetterRefusal.arguments("contract"))
                .as("as it was stored before")
                .startsWith("contract", "");
        assertThat(LetterRefusal.detail(List.of("x".repeat(500)))).hasSize(200);
    }
}

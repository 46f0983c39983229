package org.courtesy.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.policy.LegalClasses;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

/** The law asks about the channel: what may be filed as service by post may be advertising by telephone. */
class TemplateOnChannelTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");
    private final LegalClasses classes = ShippedRules.live().policy().legalClasses();

    private List<FieldError> wrong(String type, Purpose filed, String... carries) {
        TemplateContent content = new TemplateContent("T", type, filed, null, null, List.of(carries), null);
        return TemplateChecks.filedWrongly("template", content, classes, ContactChannel.PHONE, DAY);
    }

    @Test
    void advertisingIsSentAsAdvertisingOnly() {
        assertThat(wrong("COURTESY_CALL", Purpose.SERVICE)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("template");
            assertThat(error.problem()).isEqualTo(InputProblem.ADVERTISING_FILED_OTHERWISE);
            assertThat(error.args()).contains("COURTESY_CALL");
        });
        assertThat(wrong("METER_READ_REQ", Purpose.SERVICE, "COURTESY_CALL")).hasSize(1);
        assertThat(wrong("COURTESY_CALL", Purpose.ADVERTISING)).isEmpty();
        assertThat(wrong("METER_READ_REQ", Purpose.SERVICE)).isEmpty();
    }
}

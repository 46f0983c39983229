package org.courtesy.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.courtesy.fact.Purpose;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

/** What a template has to keep to, above all that advertising does not ride in a service. */
class TemplateChecksTest {

    private static final Sender SENDER = new Sender(
            "Stadtwerke Förde", "Hafendamm 1", "24937", "Flensburg", "DE", "widerspruch@example.org", "Jörg Sørensen");

    private final TemplateChecks checks = new TemplateChecks(ShippedRules.live().policy(), LocalDate.of(2026, 11, 27));

    private static TemplateContent template(String type, Purpose purpose, List<String> carries, String body) {
        return new TemplateContent("Brief", type, purpose, LetterForm.LETTER, SENDER, carries, german(body));
    }

    private static LetterTexts german(String body) {
        return new LetterTexts(new LetterText("Betreff", body), null, null);
    }

    private List<FieldError> refused(TemplateContent content) {
        return catchThrowableOfType(InvalidInputException.class, () -> checks.check(content))
                .errors();
    }

    @Test
    void isFiledAsTheLawSaysUnlessSomebodySaysMore() {
        assertThat(checks.check(template("WELCOME", null, List.of(), "Hallo.")).purpose())
                .isEqualTo(Purpose.SERVICE);
        assertThat(checks.check(template("NEWSLETTER", null, List.of(), "Hallo. {optOut}"))
                        .purpose())
                .isEqualTo(Purpose.ADVERTISING);
        assertThat(checks.check(template("WELCOME", Purpose.ADVERTISING, List.of(), "Hallo. {optOut}"))
                        .purpose())
                .isEqualTo(Purpose.ADVERTISING);
    }

    @Test
    void advertisingIsNotFiledAsAService() {
        assertThat(refused(template("NEWSLETTER", Purpose.SERVICE, List.of(), "Hallo.")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("purpose");
                    assertThat(error.problem()).isEqualTo(InputProblem.ADVERTISING_FILED_OTHERWISE);
                });
    }

    @Test
    void advertisingDoesNotRideInAServiceAndTheParagraphIsNamed() {
        assertThat(refused(template("WELCOME", null, List.of("SURVEY_NPS"), "Hallo.")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.field()).isEqualTo("carries[0]");
                    assertThat(error.problem()).isEqualTo(InputProblem.ADVERTISING_CARRIED);
                    assertThat(error.message(Locale.GERMAN)).contains("BGH VI ZR 225/17");
                });
    }

    @Test
    void wordsThatAdvertiseAreRefusedAndThoseThatMayAreAnsweredFor() {
        assertThat(refused(template("WELCOME", null, List.of(), "Jetzt 10 % Rabatt!")))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.problem()).isEqualTo(InputProblem.ADVERTISING_WORD);
                    assertThat(error.args()).startsWith("Rabatt", 12);
                });

        TemplateContent content = checks.check(template("WELCOME", null, List.of(), "Ihr Angebot von gestern."));
        assertThat(checks.warnings(content)).singleElement().satisfies(warning -> {
            assertThat(warning.word()).isEqualTo("Angebot");
            assertThat(warning.at()).isEqualTo(5);
            assertThat(warning.field()).isEqualTo("texts.de.body");
        });
        assertThat(checks.warnings(template("NEWSLETTER", Purpose.ADVERTISING, List.of(), "Angebot")))
                .as("advertising may advertise")
                .isEmpty();
    }

    @Test
    void advertisingShowsItsSenderAndHowToRefuseIt() {
        TemplateContent hidden = new TemplateContent(
                "Neues", "NEWSLETTER", null, LetterForm.LETTER, Sender.NOBODY, List.of(), german("Hallo."));

        assertThat(refused(hidden))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.SENDER_HIDDEN, InputProblem.NO_OPT_OUT);
        assertThat(refused(template("NEWSLETTER", null, List.of(), "Hallo.")))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.NO_OPT_OUT);
    }

    @Test
    void whatCannotBePrintedIsSaidAllAtOnce() {
        TemplateContent wrong = new TemplateContent(
                " ",
                "NO_SUCH_TYPE",
                null,
                null,
                new Sender(null, null, null, null, "XX", null, null),
                List.of("NOTHING"),
                new LetterTexts(new LetterText(null, "{givn} 漢"), null, null));

        assertThat(refused(wrong))
                .extracting(FieldError::field)
                .contains("name", "type", "carries[0]", "sender.country", "texts.de.subject", "texts.de.body");
        assertThat(refused(new TemplateContent("Leer", "WELCOME", null, null, null, null, null)))
                .extracting(FieldError::field)
                .containsExactly("texts");
    }

    @Test
    void aCardHoldsOnePageAndALetterGoesOn() {
        String body = "Eine Zeile, die für sich steht.\n\n".repeat(60);
        TemplateContent letter = template("WELCOME", null, List.of(), body);

        assertThat(checks.check(letter).form()).isEqualTo(LetterForm.LETTER);
        assertThat(refused(new TemplateContent(
                        "Karte", "WELCOME", null, LetterForm.CARD_A6, SENDER, List.of(), german(body))))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.DOES_NOT_FIT);
    }
}

package org.courtesy.web.screen.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.letter.LetterText;
import org.courtesy.letter.LetterTexts;
import org.courtesy.letter.Placeholder;
import org.courtesy.letter.Sender;
import org.courtesy.letter.TemplateContent;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** Templates are talked about in words, and what is refused stands beside the field where it was written. */
class TemplateWordsTest {

    private static TemplateWords in(Locale language) {
        return new TemplateWords(Words.in(language), Clock.systemUTC());
    }

    @Test
    void everyTypeHasANameInEveryLanguage() {
        PolicySnapshot policy = PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of());

        for (Locale language : Languages.SPOKEN) {
            assertThat(policy.legalClasses().types())
                    .as(language.toString())
                    .isNotEmpty()
                    .allSatisfy(type -> assertThat(in(language).type(type)).isNotEqualTo(type));
        }
    }

    @Test
    void everyPlaceholderIsExplained() {
        for (Locale language : Languages.SPOKEN) {
            assertThat(Arrays.stream(Placeholder.values()))
                    .allSatisfy(one -> assertThat(Words.in(language).has("template.placeholder." + one.word()))
                            .as(one.word())
                            .isTrue());
        }
    }

    @Test
    void problemsStandBesideTheirFields() {
        assertThat(field("texts.de.subject")).isEqualTo("deSubject");
        assertThat(field("texts.en.body")).isEqualTo("enBody");
        assertThat(field("carries[3]")).isEqualTo("carries");
        assertThat(field("sender")).isEqualTo("nameSender");
        assertThat(field("sender.country")).isEqualTo("countrySender");
        assertThat(field("type")).isEqualTo("type");
    }

    private static String field(String name) {
        return in(Locale.GERMAN)
                .named(FieldError.of(name, InputProblem.MISSING))
                .field();
    }

    @Test
    void whatTheLawIsAgainstIsNamedInWords() {
        FieldError told = in(Locale.GERMAN)
                .named(FieldError.of("carries[0]", InputProblem.ADVERTISING_CARRIED, "SURVEY_NPS", "BGH VI ZR 225/17"));

        assertThat(told.message(Locale.GERMAN)).contains("BGH VI ZR 225/17").doesNotContain("SURVEY_NPS");
    }

    @Test
    void aTemplateComesOutOfTheFormAsItWentIn() {
        TemplateContent content = new TemplateContent(
                "Willkommen",
                "WELCOME",
                org.courtesy.fact.Purpose.SERVICE,
                org.courtesy.letter.LetterForm.CARD_A5,
                new Sender("Stadtwerke", "Weg 1", "24937", "Flensburg", "DE", "a@example.org", "Jana\nOskar"),
                List.of("SURVEY_NPS"),
                new LetterTexts(new LetterText("Hallo", "{salutation}"), null, new LetterText("Hello", "{name}")));

        assertThat(TemplateForm.of(content).content()).isEqualTo(content);
    }
}

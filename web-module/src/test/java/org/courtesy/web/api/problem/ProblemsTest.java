package org.courtesy.web.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.web.http.Languages;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    private static final String INSTANCE = "/courtesy/api/v1/customers/C-1";

    @Test
    void everyKindHasATextInEveryLanguage() {
        for (Locale locale : Languages.SPOKEN) {
            for (ProblemKind kind : ProblemKind.values()) {
                Problem problem = Problems.describe(Fault.of(kind), locale, INSTANCE, "i-1");
                assertThat(problem.title()).isNotBlank();
                assertThat(problem.detail()).isNotBlank().doesNotContain("{");
            }
        }
    }

    @Test
    void everyLanguageHasTheSameKeys() {
        var english = Problems.texts(Locale.ENGLISH).keySet();
        for (Locale locale : Languages.SPOKEN) {
            assertThat(Problems.texts(locale).keySet()).isEqualTo(english);
            assertThat(english.stream().map(Problems.texts(locale)::getString)).allMatch(text -> !text.contains("'"));
        }
    }

    @Test
    void theDetailNamesWhatItIsAbout() {
        Problem problem = describe(new NotFoundException("CUSTOMER", "C-1"), Locale.GERMAN);
        assertThat(problem.type()).hasToString("urn:courtesy:problem:not-found");
        assertThat(problem.code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(problem.detail()).isEqualTo("Es gibt keinen Kunden C-1.");
    }

    @Test
    void versionsAreNoQuantities() {
        assertThat(describe(new PreconditionFailedException(1000, 1001), Locale.GERMAN)
                        .detail())
                .contains("1000")
                .contains("1001");
    }

    @Test
    void anIncidentIsNamedAndNothingElseOfIt() {
        Fault fault = Diagnosis.of(new IllegalStateException("org.h2.Driver: select secret"));
        Problem problem = Problems.describe(fault, Locale.ENGLISH, INSTANCE, "i-1");
        assertThat(problem.detail()).contains("i-1").doesNotContain("secret", "Exception", "select");
    }

    @Test
    void wrongFieldsSpeakTheLanguage() {
        FieldError error = FieldError.of("customer.number", InputProblem.MISSING);
        Problem problem = describe(new InvalidInputException(List.of(error)), Locale.GERMAN);
        assertThat(problem.errors())
                .containsExactly(new Problem.WrongField("customer.number", "MISSING", error.message(Locale.GERMAN)));
    }

    @Test
    void whatIsNotThereIsNotWritten() throws JsonProcessingException {
        String json = CaseJson.apiMapper()
                .writeValueAsString(describe(new NotFoundException("CUSTOMER", "C-1"), Locale.ENGLISH));
        assertThat(json)
                .contains("\"type\"", "\"status\":404", "\"instance\"")
                .doesNotContain("null", "errors", "incident");
    }

    private static Problem describe(Throwable thrown, Locale locale) {
        return Problems.describe(Diagnosis.of(thrown), locale, INSTANCE, null);
    }
}

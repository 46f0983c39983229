package org.courtesy.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.finding.RuleSetRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompileErrorsTest {

    private static final String FILE = "drl/contact/CON-999-nonsense.drl";

    private static String rule(String condition, String answer) {
        return """
                package courtesy.rules.contact;

                import org.courtesy.fact.ContactQuestion;
                import org.courtesy.fact.Purpose;

                rule "Nonsense"
                    @id("CON-999")
                when
                    $question : ContactQuestion( %s )
                then
                    $question.%s
                end
                """.formatted(condition, answer);
    }

    private static List<Diagnostic> errors(String text) {
        Map<String, String> files = new HashMap<>();
        RuleSetFiles.shipped().files().forEach((path, shipped) -> {
            if (path.startsWith("drl/contact/CON-00")) {
                files.put(path, shipped);
            }
        });
        files.put(FILE, text);
        return catchThrowableOfType(
                        RuleSetException.class,
                        () -> RuleBase.build(
                                        new RuleSetRef("test", 1, ""),
                                        RuleSetFiles.of(files),
                                        CompileErrorsTest.class.getClassLoader())
                                .close())
                .diagnostics();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer.moonPhase > 3 | refuse(\"DECEASED\"); | 9",
                "customer.age > 3 | refuze(\"DECEASED\"); | 11",
                "customer.age > 3 | refuse(); | 11",
                "customer.age > 3 | refuse(3); | 11",
                "purpose == Purpose.NOTHING | refuse(\"DECEASED\"); | 9"
            })
    void everyErrorNamesItsFileAndALineOfTheRule(String condition, String answer, int line) {
        assertThat(errors(rule(condition, answer))).isNotEmpty().allSatisfy(found -> {
            assertThat(found.file()).isEqualTo(FILE);
            assertThat(found.line()).isIn(6, line, 10);
            assertThat(found.details()).noneMatch(detail -> detail.contains("\n"));
        });
    }

    @Test
    void aCompilersTextBecomesACode() {
        assertThat(CompileErrors.diagnostic(FILE, 8, "Unable to resolve ObjectType 'Moon' : [Rule name='x']\n"))
                .isEqualTo(Diagnostic.error("UNKNOWN_TYPE", FILE, 8, "Moon", ""));
        assertThat(CompileErrors.diagnostic(FILE, -1, "Something else\n\tat java.lang.Object\n"))
                .isEqualTo(Diagnostic.error("DOES_NOT_COMPILE", FILE, 0, "Something else"));
    }

    @Test
    void culpritsAreFoundByHalves() {
        Map<String, String> files = new java.util.TreeMap<>();
        for (int i = 0; i < 9; i++) {
            files.put("drl/contact/CON-90" + i + ".drl", rule("customer.minor", "refuse(\"DECEASED\");"));
        }
        assertThat(CompileErrors.culprits(files, some -> !some.containsKey("drl/contact/CON-907.drl")))
                .containsExactly(Diagnostic.error("RULE_DOES_NOT_COMPILE", "drl/contact/CON-907.drl", 6, "Nonsense")
                        .about("CON-999"));
    }
}

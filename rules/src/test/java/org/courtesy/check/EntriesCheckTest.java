package org.courtesy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

/** What is wrong with patterns on entries of the case is said as plainly as with those on questions. */
class EntriesCheckTest {

    private static final String PATH = "drl/contact/CON-999-entries.drl";

    private static List<Diagnostic> check(String when, String then) {
        String rule = """
                package courtesy.rules.contact;
                import org.courtesy.fact.ContactChannel;
                import org.courtesy.fact.ContactQuestion;
                import org.courtesy.fact.TouchpointEntry;
                rule "Entries"
                    @id("CON-999") @owner("customer-care") @since("1.0") @source("test")
                when
                    $question : ContactQuestion()
                    %s
                then
                    %s
                end
                """.formatted(when, then);
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.put(PATH, rule);
        return RuleSetCheck.quick(RuleSetFiles.of(files), PATH);
    }

    private static List<Diagnostic> errors(String when) {
        return check(when, "$question.refuse(\"CAP_CHANNEL\");").stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .toList();
    }

    @Test
    void whatIsRightIsRight() {
        assertThat(
                        errors(
                                "TouchpointEntry( channel == $question.channel, daysAgo <= $question.policy.complaintCoolOffDays )"))
                .isEmpty();
        assertThat(
                        errors(
                                "$t : TouchpointEntry( $c : channel ) not TouchpointEntry( channel == $c, daysAgo < $t.daysAgo )"))
                .isEmpty();
        assertThat(errors("accumulate( TouchpointEntry( $e : experience ); $n : sum( $e ); $n < 0 )"))
                .isEmpty();
    }

    @Test
    void fieldsCodesAndConstantsThatThereAreNot() {
        assertThat(errors("exists TouchpointEntry( dayAgo < 3 )"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("UNKNOWN_FIELD", 9, 29));
        assertThat(errors("not TouchpointEntry( type == \"WELCOM\" )"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("UNKNOWN_CODE", 9, 34));
        assertThat(errors("accumulate( TouchpointEntry( channel == ContactChannel.PHON ); $n : count(); $n > 0 )"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("UNKNOWN_CONSTANT", 9, 45));
        assertThat(errors("accumulate( TouchpointEntry(); $n : count(); $m > 0 )"))
                .extracting(Diagnostic::code, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple("UNKNOWN_NAME", 9, 50));
        assertThat(errors("TouchpointEntrie()")).extracting(Diagnostic::code).containsExactly("UNKNOWN_TYPE");
        assertThat(new DiagnosticTexts(Locale.ENGLISH)
                        .suggestion(
                                errors("exists TouchpointEntry( dayAgo < 3 )").get(0)))
                .hasValueSatisfying(text -> assertThat(text).contains("daysAgo"));
    }

    @Test
    void whatAnAccumulateBindsMeansNothingOutside() {
        assertThat(check(
                        "accumulate( $t : TouchpointEntry(); $n : count(); $n > 0 )",
                        "$question.refuse( $t.id() ).liftedBy(\"COMPLAINT_CLOSED\");"))
                .filteredOn(found -> found.severity() == Severity.ERROR)
                .extracting(Diagnostic::code)
                .contains("UNKNOWN_NAME");
    }

    @Test
    void aRuleThatNeedsASessionIsHintedAt() {
        List<Diagnostic> found = check("exists TouchpointEntry( planned )", "$question.refuse(\"CAP_CHANNEL\");");
        Diagnostic hint = found.stream()
                .filter(diagnostic -> diagnostic.code().equals("NEEDS_SESSION"))
                .findFirst()
                .orElseThrow();
        assertThat(hint.severity()).isEqualTo(Severity.HINT);
        assertThat(hint.line()).isEqualTo(9);
        for (Locale language : Texts.SUPPORTED) {
            assertThat(new DiagnosticTexts(language).sentence(hint))
                    .isNotBlank()
                    .doesNotContain("{");
        }
        assertThat(Shipped.FILES.files().keySet().stream()
                        .filter(path -> path.startsWith("drl/contact/"))
                        .limit(10)
                        .flatMap(path -> RuleSetCheck.quick(Shipped.FILES, path).stream()))
                .extracting(Diagnostic::code)
                .doesNotContain("NEEDS_SESSION");
    }
}

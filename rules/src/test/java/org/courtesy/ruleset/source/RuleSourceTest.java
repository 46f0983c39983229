package org.courtesy.ruleset.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSourceTest {

    private static final String PATH = "drl/contact/CON-999-example.drl";

    private static final String EXAMPLE = """
            package courtesy.rules.contact;

            import org.courtesy.fact.ContactQuestion;
            import org.courtesy.fact.Purpose;

            // Not a rule ( but a comment "
            rule "Nö, then: no advertising"
                @id("CON-999") @owner("customer-care")
                @since("1.0") @source("§ 7 (2), policy")
            when
                // nor this
                $question : ContactQuestion(
                    purpose == Purpose.ADVERTISING, /* why */ $open : customer.openComplaints > 0,
                    law.advises("A, B") )
            then
                // said once
                $question.refuse("OPEN_COMPLAINT");
            end
            """;

    private static RuleSource read(String text) {
        return RuleSource.parse(PATH, text);
    }

    @Test
    void knowsWhatIsWhere() {
        RuleSource source = read(EXAMPLE);
        assertThat(source.problems()).isEmpty();
        assertThat(source.packageName()).isEqualTo("courtesy.rules.contact");
        assertThat(source.imports())
                .containsExactly(
                        new ImportText("org.courtesy.fact.ContactQuestion", new Position(3, 1)),
                        new ImportText("org.courtesy.fact.Purpose", new Position(4, 1)));
        RuleText rule = source.rules().get(0);
        assertThat(rule.name()).isEqualTo("Nö, then: no advertising");
        assertThat(rule.position()).isEqualTo(new Position(7, 1));
        assertThat(rule.lastLine()).isEqualTo(18);
        assertThat(rule.metadata())
                .containsExactly(
                        new MetadataText("id", "CON-999", new Position(8, 5)),
                        new MetadataText("owner", "customer-care", new Position(8, 20)),
                        new MetadataText("since", "1.0", new Position(9, 5)),
                        new MetadataText("source", "§ 7 (2), policy", new Position(9, 19)));
        assertThat(rule.patterns())
                .containsExactly(new PatternText(
                        "$question",
                        "ContactQuestion",
                        List.of(
                                new ConditionText("purpose == Purpose.ADVERTISING", new Position(13, 9)),
                                new ConditionText("$open : customer.openComplaints > 0", new Position(13, 51)),
                                new ConditionText("law.advises(\"A, B\")", new Position(14, 9))),
                        false,
                        null,
                        new Position(12, 5)));
        assertThat(rule.consequence().position()).isEqualTo(new Position(16, 5));
        assertThat(rule.consequence().text()).startsWith("// said once").contains("OPEN_COMPLAINT");
    }

    @Test
    void readsEveryShippedRule() {
        Map<String, String> files = RuleSetFiles.shipped().files();
        assertThat(files.keySet()).filteredOn(path -> path.startsWith("drl/")).allSatisfy(path -> {
            RuleSource source = RuleSource.parse(path, files.get(path));
            assertThat(source.problems()).isEmpty();
            assertThat(source.rules()).hasSize(1);
            assertThat(path).contains("/" + source.rules().get(0).id() + "-");
        });
    }

    @Test
    void findsPatternsInsideOthers() {
        RuleSource source = read("""
                package p;
                rule "x" when $a : A( b ) not ( C( d > 1 ) and E() ) then $a.refuse("X"); end
                """);
        assertThat(source.rules().get(0).patterns())
                .extracting(PatternText::type)
                .containsExactly("A", "C", "E");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "customer.openComplaints > 0,   | customer.openComplaints >,   | SYNTAX | 13",
                "law.advises(\"A, B\") )        | law.advises(\"A, B\")        | BRACKET_NOT_CLOSED | 12",
                "law.advises(\"A, B\") )        | law.advises(\"A, B\") ) )    | BRACKET_NEVER_OPENED | 14",
                "law.advises(\"A, B\") )        | law.advises(\"A, B )         | QUOTE_NOT_CLOSED | 14",
                "/* why */                      | /* why                       | COMMENT_NOT_CLOSED | 13",
                "@id(\"CON-999\")               | @id(\"CON-999)               | QUOTE_NOT_CLOSED | 8",
                "@id(\"CON-999\")               | @id(\"CON-999\"              | BRACKET_NOT_CLOSED | 8",
                "OPEN_COMPLAINT\");             | OPEN_COMPLAINT\";            | BRACKET_NOT_CLOSED | 17",
                "when                           | wen                          | SYNTAX | 10",
                "end                            | ~~                           | RULE_WITHOUT_END | 7",
                "import org.courtesy.fact.Pu    | imprt org.courtesy.fact.Pu   | SYNTAX | 4",
            })
    void saysWhereAFileIsBroken(String part, String broken, String code, int line) {
        List<Diagnostic> problems = read(EXAMPLE.replace(part, broken)).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).line()).isEqualTo(line);
        assertThat(problems.get(0).column()).isPositive();
    }

    @Test
    void whatIsNoRuleFileHasNoRules() {
        assertThat(read("").rules()).isEmpty();
        assertThat(read("\0\1\2 moon { phase").problems()).isNotEmpty();
    }
}

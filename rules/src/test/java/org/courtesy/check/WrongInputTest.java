package org.courtesy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.ScenarioException;
import org.courtesy.scenario.ScenarioReader;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of fault in a table, a text, a scenario or a rule is said once, at its place, with a sentence in every language. */
class WrongInputTest {

    private static final Map<String, String> FILES = Shipped.FILES.files();
    private static final String POLICY = "tables/policy.csv";
    private static final String LAW = "tables/legal-class.csv";
    private static final String GERMAN = "texts/texts_de.properties";
    private static final String SCENARIO = "scenarios/contact/CON-001.yaml";
    private static final String RULE = "drl/contact/CON-001-nothing-goes-to-a-deceased-customer.drl";
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    private static String with(String path, String from, String to) {
        assertThat(FILES.get(path)).contains(from);
        int at = FILES.get(path).indexOf(from);
        return FILES.get(path).substring(0, at) + to + FILES.get(path).substring(at + from.length());
    }

    private static Arguments broken(
            String what, String path, String from, String to, String code, int line, int column) {
        return arguments(what, path, with(path, from, to), code, line, column);
    }

    private static int germanLine(String key) {
        return (int) FILES.get(GERMAN)
                        .lines()
                        .takeWhile(line -> !line.startsWith(key))
                        .count()
                + 1;
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                broken("a wrong header", POLICY, "name,value", "name,valeu", "COLUMN_UNKNOWN", 1, 2),
                broken("a header too few", POLICY, "meaning,source", "meaning", "COLUMN_MISSING", 1, 0),
                broken("a header twice", POLICY, "meaning,source", "meaning,source,unit", "COLUMN_TWICE", 1, 6),
                arguments("semicolons", POLICY, FILES.get(POLICY).replace(',', ';'), "TABLE_SEPARATOR", 1, 5),
                broken("cells missing", POLICY, ",years,Age of", "\"Age of", "CELL_COUNT", 2, 4),
                broken("a cell too many", POLICY, "adultAge,18,years", "adultAge,18,years,more", "CELL_COUNT", 2, 6),
                broken("a comma in a number", POLICY, "adultAge,18", "adultAge,18,5", "CELL_COUNT", 2, 6),
                broken("the same with quotes", POLICY, "adultAge,18", "adultAge,\"18,5\"", "CELL_NUMBER", 2, 2),
                broken("a word for a number", POLICY, "adultAge,18", "adultAge,many", "CELL_NUMBER", 2, 2),
                broken("a number of Java", POLICY, "lookAheadDays,90", "lookAheadDays,90d", "CELL_NUMBER", 3, 2),
                broken("no number", POLICY, "adultAge,18", "adultAge,NaN", "CELL_NUMBER", 2, 2),
                broken("a fraction", POLICY, "adultAge,18", "adultAge,18.5", "CELL_WHOLE", 2, 2),
                broken("nothing", POLICY, "adultAge,18", "adultAge,", "CELL_EMPTY", 2, 2),
                broken("less than nothing", POLICY, "adultAge,18", "adultAge,-18", "NUMBER_OUT_OF_RANGE", 2, 2),
                broken(
                        "a row twice",
                        POLICY,
                        "lookAheadDays",
                        "adultAge,1,years,x,y\nlookAheadDays",
                        "ROW_TWICE",
                        3,
                        1),
                broken("a row gone", POLICY, "adultAge", "grownUpAge", "ROW_MISSING", 0, 0),
                broken(
                        "a name with a dash",
                        POLICY,
                        "lookAheadDays",
                        "a-b,1,days,x,y\nlookAheadDays",
                        "THRESHOLD_NAME",
                        3,
                        1),
                arguments("nothing at all", POLICY, "", "TABLE_EMPTY", 1, 0),
                broken("a byte order mark", POLICY, "name", "\uFEFFname", "FORBIDDEN_CHARACTER", 1, 1),
                broken("another encoding", POLICY, "§ 2", "\uFFFD 2", "WRONG_ENCODING", 2, 60),
                broken("windows-1252", POLICY, "§ 2", "\u0096 2", "FORBIDDEN_CHARACTER", 2, 60),
                broken("an open quote", POLICY, "adultAge", "\"adultAge", "TABLE_UNREADABLE", 2, 0),
                broken("a quote inside", POLICY, "Age of majority", "\"Age\" of majority", "TABLE_UNREADABLE", 2, 0),
                broken(
                        "an unknown code",
                        LAW,
                        "COURTESY_CALL,",
                        "WELCOMM,*,*,*,SERVICE,,,,x\nCOURTESY_CALL,",
                        "UNKNOWN_CODE",
                        5,
                        1),
                broken("an unknown word", LAW, "*,*,*,SERVICE", "*,*,*,SERVCE", "CELL_WORD", 4, 5),
                broken("no such day", LAW, "EnWG,,", "EnWG,2026-02-30,", "CELL_DATE", 3, 7),
                broken("a German day", LAW, "EnWG,,", "EnWG,01.02.2026,", "CELL_DATE", 3, 7),
                broken("an end before", LAW, "EnWG,,", "EnWG,2026-02-02,2026-01-01", "VALIDITY_REVERSED", 3, 8),
                broken("too much", "tables/weights.csv", "LEAVE,,25", "LEAVE,,250", "NUMBER_OUT_OF_RANGE", 2, 3),
                broken("a time", "tables/quiet-hours.csv", "08:00", "8:00", "CELL_TIME", 2, 3),
                broken("a zone", "tables/countries.csv", "Europe/Berlin", "Europe/Berln", "CELL_TIME_ZONE", 2, 2),
                broken("a currency", "tables/countries.csv", "EUR", "EUX", "CELL_CURRENCY", 2, 3));
    }

    static Stream<Arguments> texts() {
        String key = "refusal.DECEASED";
        int line = germanLine(key + "=");
        return Stream.of(
                broken("a text twice", GERMAN, key, key + "=x\n" + key, "TEXT_TWICE", line + 1, 0),
                broken("a text of nothing", GERMAN, key, "refusal.NOTHING=x\n" + key, "TEXT_OF_NOTHING", line, 0),
                broken("a text gone", GERMAN, key, "#", "TEXT_MISSING", 0, 0),
                broken("an open brace", GERMAN, key + "=", key + "={0 ", "TEXT_BRACES", line, 0),
                broken("a number as place", GERMAN, key + "=", key + "={0}", "TEXT_BRACES", line, 0),
                broken("an unknown place", GERMAN, key + "=", key + "={moon}", "TEXT_PLACE", line, 0),
                broken(
                        "a place left out",
                        GERMAN,
                        "{changes}",
                        "x",
                        "TEXT_WITHOUT_PLACE",
                        germanLine("counterfactual.LEAD"),
                        0),
                broken("half an escape", GERMAN, key + "=", key + "=\\uZZ", "TEXT_UNREADABLE", line, 0),
                broken("a byte order mark", GERMAN, "# Texts", "\uFEFF# Texts", "FORBIDDEN_CHARACTER", 1, 1),
                broken(
                        "another encoding",
                        GERMAN,
                        key + "=",
                        key + "=\uFFFD",
                        "WRONG_ENCODING",
                        line,
                        key.length() + 2),
                arguments("nothing at all", GERMAN, "", "TEXTS_MISSING", 0, 0));
    }

    static Stream<Arguments> scenarios() {
        return Stream.of(
                broken("an unknown rule", SCENARIO, "fires: [CON-001]", "fires: [CON-999]", "UNKNOWN_RULE", 5, 0),
                broken("an unknown code", SCENARIO, "SERVICE: [DECEASED]", "SERVICE: [DECEASD]", "UNKNOWN_CODE", 8, 0),
                broken("an unknown field", SCENARIO, "deceased: true", "deceassed: true", "SCENARIO_UNREADABLE", 3, 0),
                broken("another type", SCENARIO, "deceased: true", "deceased: 3", "SCENARIO_UNREADABLE", 3, 0),
                broken("an unknown name", SCENARIO, "given", "givven", "SCENARIO_UNREADABLE", 2, 0),
                broken("an unknown part", SCENARIO, "contact", "contract", "SCENARIO_UNREADABLE", 6, 0),
                broken("no list", SCENARIO, "[CON-001]", "CON-001", "SCENARIO_UNREADABLE", 5, 0),
                broken(
                        "a name twice",
                        SCENARIO,
                        "    customer:",
                        "    customer: {}\n    customer:",
                        "SCENARIO_UNREADABLE",
                        4,
                        13),
                broken("a tab", SCENARIO, "  expect:", "\texpect:", "SCENARIO_TAB", 4, 1),
                broken("an open quote", SCENARIO, "- name: A", "- name: \"A", "SCENARIO_UNREADABLE", 1, 9),
                broken("a second colon", SCENARIO, "A deceased", "A: deceased", "SCENARIO_UNREADABLE", 1, 10),
                broken("a threshold", SCENARIO, "  given:", "  policy: {adltAge: 3}\n  given:", "UNKNOWN_CODE", 2, 0),
                broken("a byte order mark", SCENARIO, "- name", "\uFEFF- name", "FORBIDDEN_CHARACTER", 1, 1),
                arguments("nothing at all", SCENARIO, "", "SCENARIO_UNREADABLE", 1, 0),
                arguments("broken defaults", "scenarios/defaults.yaml", "a: [\n", "SCENARIO_UNREADABLE", 2, 1),
                arguments("a list of defaults", "scenarios/defaults.yaml", "- 3\n", "SCENARIO_UNREADABLE", 1, 0));
    }

    static Stream<Arguments> rules() {
        String refuse = "$question.refuse(\"DECEASED\")";
        return Stream.of(
                broken("a field", RULE, "customer.deceased", "customer.deceassed", "UNKNOWN_FIELD", 9, 34),
                broken("a type", RULE, "customer.deceased", "customer.age == \"old\"", "TYPE_MISMATCH", 9, 50),
                broken("no order", RULE, "customer.deceased", "customer.number > \"old\"", "NO_ORDER", 9, 34),
                broken("no condition", RULE, "customer.deceased", "customer.age", "NOT_A_CONDITION", 9, 34),
                broken("a constant", RULE, "customer.deceased", "purpose == Purpose.FUN", "TYPE_NOT_IMPORTED", 9, 45),
                broken(
                        "a threshold",
                        RULE,
                        "customer.deceased",
                        "customer.age > policy.adltAge",
                        "UNKNOWN_FIELD",
                        9,
                        49),
                broken("a code", RULE, refuse, "$question.refuse(\"DECEASD\")", "UNKNOWN_CODE", 11, 22),
                broken("an answer", RULE, refuse, "$question.refuze(\"DECEASED\")", "UNKNOWN_CALL", 11, 15),
                broken("arguments", RULE, refuse, "$question.refuse()", "WRONG_ARGUMENTS", 11, 15),
                broken("a name", RULE, refuse, refuse + ".until( $frage )", "UNKNOWN_NAME", 11, 41));
    }

    static Stream<Arguments> bombs() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        return Stream.of(
                arguments("a billion laughs", laughs.toString(), "SCENARIO_ALIAS"),
                arguments("a recursive anchor", "&a [*a]", "SCENARIO_ALIAS"),
                arguments("a merge key", "- &a {name: N}\n- <<: *a\n", "SCENARIO_ALIAS"),
                arguments("deep lists", "[".repeat(10_000), "SCENARIO_TOO_DEEP"),
                arguments("deep lists that close", "[".repeat(10_000) + "]".repeat(10_000), "SCENARIO_TOO_DEEP"),
                arguments("deep maps", "{a: ".repeat(10_000), "SCENARIO_TOO_DEEP"),
                arguments("deep dashes", "- ".repeat(10_000), "SCENARIO_TOO_DEEP"),
                arguments("a long value", "- name: " + "x".repeat(200_000), "SCENARIO_TOO_LONG"),
                arguments("a long file", "- name: x\n".repeat(80_000), "SCENARIO_TOO_LONG"),
                arguments("a class", "- !!javax.script.ScriptEngineManager [x]", "SCENARIO_TAG"),
                arguments("a class by address", "- !<tag:yaml.org,2002:java.net.URL> [\"http://x\"]", "SCENARIO_TAG"),
                arguments("two documents", "- name: N\n---\n- name: M\n", "SCENARIO_DOCUMENTS"));
    }

    private static List<Diagnostic> complaints(String path, String text) {
        Map<String, String> files = new HashMap<>(FILES);
        files.put(path, text);
        return RuleSetCheck.quick(RuleSetFiles.of(files), path).stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.HINT)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"tables", "texts", "scenarios", "rules"})
    void isSaidOnceAtItsPlace(String what, String path, String text, String code, int line, int column) {
        assertThat(complaints(path, text)).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(code);
            assertThat(found.file()).isEqualTo(path);
            assertThat(found.line()).as("line").isEqualTo(line);
            assertThat(found.column()).as("column").isEqualTo(column);
            for (Locale language : Texts.SUPPORTED) {
                assertThat(new DiagnosticTexts(language).sentence(found))
                        .isNotBlank()
                        .doesNotContain("{0}", "\n");
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void aBombIsRefusedAtOnce(String what, String yaml, String code) {
        assertTimeout(QUICKLY, () -> {
            assertThat(complaints(SCENARIO, yaml)).extracting(Diagnostic::code).containsExactly(code);
            assertThatThrownBy(() -> new ScenarioReader("{}").read(SCENARIO, yaml))
                    .isInstanceOfSatisfying(
                            ScenarioException.class,
                            problem -> assertThat(problem.code()).isEqualTo(code));
            assertThatThrownBy(() -> new ScenarioReader(yaml)).isInstanceOf(ScenarioException.class);
        });
    }

    @Test
    void linesMayEndAsOnWindows() {
        for (String path : List.of(POLICY, GERMAN, SCENARIO, RULE)) {
            assertThat(complaints(path, FILES.get(path).replace("\n", "\r\n")))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void whatIsTooLongIsNotReadAtAll() {
        assertThat(complaints(POLICY, "x".repeat(2_000_000)))
                .extracting(Diagnostic::code)
                .containsExactly("FILE_TOO_LARGE");
    }
}

package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Driver;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioRunner;
import org.junit.jupiter.api.Test;

/** The rule book as a whole: complete metadata, one house style, nothing that is never shown, nothing out of reach. */
class CatalogueTest {

    private static final Collection<RuleInfo> RULES = Shipped.RULES.rules();
    private static final Map<String, String> TEXTS = texts();
    private static final List<Assessment> ASSESSMENTS = new ScenarioRunner(Shipped.ASSESSOR)
            .runAll(Shipped.SCENARIOS).stream()
                    .map(result -> result.assessment())
                    .toList();

    private static Map<String, String> texts() {
        return Shipped.FILES.files().entrySet().stream()
                .filter(file -> file.getKey().startsWith("drl/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** A rule without its comments and quoted texts. */
    private static String code(String text) {
        return text.replaceAll("//[^\n]*", "").replaceAll("\"[^\"]*\"", "\"\"");
    }

    private static Set<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void everyFileHoldsOneRuleAndIsNamedAfterIt() {
        assertThat(RULES).hasSameSizeAs(TEXTS.keySet());
        assertThat(RULES).allSatisfy(rule -> {
            String slug =
                    rule.name().toLowerCase().replaceAll("[^a-z0-9-]+", "-").replaceAll("^-|-$", "");
            assertThat(rule.file()).endsWith("/" + rule.id() + "-" + slug + ".drl");
        });
    }

    @Test
    void everyRuleSaysWhoseItIsSinceWhenAndWhy() {
        assertThat(RULES).allSatisfy(rule -> {
            assertThat(rule.id()).matches("(CHU|CON|OCC|OFF|NBA|ALR|LOY)-\\d{3}");
            assertThat(rule.owner()).as("owner of " + rule.id()).isNotBlank();
            assertThat(rule.since()).as("since of " + rule.id()).matches("\\d+\\.\\d+");
            assertThat(rule.source()).as("source of " + rule.id()).isNotBlank();
        });
    }

    @Test
    void idsAndNamesAreUnique() {
        assertThat(RULES).extracting(RuleInfo::id).doesNotHaveDuplicates();
        assertThat(RULES).extracting(RuleInfo::name).doesNotHaveDuplicates();
    }

    @Test
    void rulesImportFactsOnly() {
        assertThat(TEXTS)
                .allSatisfy((file, text) -> assertThat(found("import ([^;]+);", text))
                        .as(file)
                        .isNotEmpty()
                        .allMatch(type -> type.matches("org\\.courtesy\\.fact\\.[A-Z]\\w+")));
    }

    @Test
    void rulesKeepTheHouseStyle() {
        assertThat(TEXTS).allSatisfy((file, text) -> {
            String code = code(text);
            assertThat(code)
                    .as(file)
                    .doesNotContainPattern(
                            "\\b(salience|no-loop|lock-on-active|agenda-group|eval|from|accumulate|collect"
                                    + "|global|function|declare|modify|update|insert|insertLogical|delete|retract|new|if|for"
                                    + "|while|dialect)\\b");
            assertThat(code.split("\\b(Contact|Risk|Occasion|Offer|Action|Deadline|Alert|Loyalty)Question\\(", -1))
                    .as(file + " has one pattern")
                    .hasSize(2);
            String consequence = code.substring(code.indexOf("\nthen\n"));
            assertThat(consequence.chars().filter(c -> c == ';').count())
                    .as(file + " has one statement")
                    .isEqualTo(1);
        });
    }

    @Test
    void conditionsHoldNoMagicNumbers() {
        assertThat(TEXTS).allSatisfy((file, text) -> {
            String code = code(text);
            String condition = code.substring(code.indexOf("\nwhen\n"), code.indexOf("\nthen\n"));
            assertThat(found("(?<![\\w.])(\\d+(?:\\.\\d+)?)", condition))
                    .as(file)
                    .isSubsetOf("0");
        });
    }

    @Test
    void halfOfTheRulesTakeTwelveLinesOrFewer() {
        List<Long> lines = TEXTS.values().stream()
                .map(text -> text.substring(text.indexOf("rule \"")).lines().count())
                .sorted()
                .toList();
        assertThat(lines.get(lines.size() / 2)).isLessThanOrEqualTo(12);
        assertThat(lines.get(lines.size() - 1)).isLessThanOrEqualTo(20);
    }

    @Test
    void everyRuleIsShownFiringAndSilentInItsOwnFile() {
        Map<String, List<Scenario>> bySubject =
                Shipped.SCENARIOS.stream().collect(Collectors.groupingBy(Scenario::subject));
        assertThat(bySubject.keySet())
                .isEqualTo(RULES.stream().map(RuleInfo::id).collect(Collectors.toSet()));
        bySubject.forEach((rule, scenarios) -> {
            assertThat(scenarios)
                    .as(rule + " fires")
                    .anyMatch(scenario -> scenario.expect().fires().contains(rule));
            assertThat(scenarios)
                    .as(rule + " is silent")
                    .anyMatch(scenario -> scenario.expect().silent().contains(rule));
        });
    }

    @Test
    void scenariosOfAFileHaveNamesOfTheirOwn() {
        assertThat(Shipped.SCENARIOS)
                .extracting(scenario -> scenario.file() + " " + scenario.name())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRefusalThatRulesNameIsRegisteredAndReached() {
        Set<String> named = new TreeSet<>(found("\\.refuse\\(\"(\\w+)\"\\)", String.join("\n", TEXTS.values())));
        named.addAll(found(
                "(?:CONSENT|CONSENT_OR_\\w+|EXPRESS_REQUEST),(\\w+),",
                Shipped.FILES.files().get("tables/law.csv")));
        assertThat(named).isSubsetOf(Shipped.POLICY.codes().refusals());
        assertThat(reachedRefusals().map(Refusal::code).collect(Collectors.toSet()))
                .containsAll(named);
    }

    @Test
    void everyRegisteredRefusalIsReached() {
        assertThat(reachedRefusals().map(Refusal::code).collect(Collectors.toSet()))
                .containsAll(Shipped.POLICY.codes().refusals());
    }

    @Test
    void everyAdviceIsReached() {
        assertThat(ASSESSMENTS.stream()
                        .flatMap(assessment -> assessment.contact().stream())
                        .flatMap(row -> row.advice().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Shipped.POLICY.codes().advice());
    }

    @Test
    void everyEventThatLiftsIsReached() {
        assertThat(reachedRefusals()
                        .map(Refusal::liftedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .isEqualTo(Shipped.POLICY.codes().lifts());
    }

    @Test
    void everyEventThatLiftsIsRegistered() {
        Set<String> named = found("\\.liftedBy\\(\"(\\w+)\"\\)", String.join("\n", TEXTS.values()));
        assertThat(named).isSubsetOf(Shipped.POLICY.codes().lifts());
    }

    @Test
    void everyRowOfTheScoreCardIsReached() {
        Set<String> rows = Shipped.FILES
                .files()
                .get("tables/weights.csv")
                .lines()
                .skip(1)
                .map(row -> row.split(",")[0] + "/" + row.split(",")[1])
                .collect(Collectors.toSet());
        Set<String> reached = ASSESSMENTS.stream()
                .filter(assessment -> assessment.churn() != null)
                .flatMap(assessment -> assessment.churn().drivers().stream())
                .map((Driver driver) -> driver.code() + "/" + driver.level())
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(rows);
    }

    @Test
    void everyActionIsReached() {
        Set<String> reached = ASSESSMENTS.stream()
                .flatMap(assessment -> Stream.concat(
                        assessment.actions().stream().map(action -> action.code()),
                        Stream.of(assessment.next().code())))
                .collect(Collectors.toSet());
        assertThat(reached).containsAll(Shipped.POLICY.actions().codes());
    }

    @Test
    void everyDeadlineIsReached() {
        Set<String> reached = ASSESSMENTS.stream()
                .flatMap(assessment -> assessment.deadlines().stream())
                .map(Deadline::kind)
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(Shipped.POLICY.deadlines().kinds());
    }

    @Test
    void everyAlertIsReached() {
        Set<String> reached = ASSESSMENTS.stream()
                .flatMap(assessment -> assessment.alerts().stream())
                .map(Alert::code)
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(Shipped.POLICY.codes().alerts());
    }

    @Test
    void everyLevelOfLoyaltyIsReached() {
        Set<String> levels = Shipped.FILES
                .files()
                .get("tables/loyalty-levels.csv")
                .lines()
                .skip(1)
                .map(row -> row.split(",")[0])
                .collect(Collectors.toSet());
        Set<String> reached = ASSESSMENTS.stream()
                .filter(assessment -> assessment.loyalty() != null)
                .map(assessment -> assessment.loyalty().level())
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(levels);
    }

    private static Stream<Refusal> reachedRefusals() {
        return ASSESSMENTS.stream()
                .flatMap(assessment -> Stream.of(
                                assessment.contact().stream().map(ContactFinding::refusals),
                                assessment.withheld().stream().map(Withheld::refusals),
                                assessment.offers() == null
                                        ? Stream.<List<Refusal>>of()
                                        : assessment.offers().stream().map(OfferFinding::refusals))
                        .flatMap(Function.identity())
                        .flatMap(List::stream));
    }
}

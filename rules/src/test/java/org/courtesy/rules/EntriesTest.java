package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.courtesy.assess.Assessor;
import org.courtesy.catalogue.Facts;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContractEntry;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.TouchpointEntry;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseJson;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules that look at entries of the case: what they see, when they fire, what they say. */
class EntriesTest {

    private static final String CALLED_TWICE = rule(
            "contact",
            "CON-990",
            "Nobody is called a third time in a month",
            """
            $question : ContactQuestion( channel == ContactChannel.PHONE, purpose == Purpose.ADVERTISING )
            accumulate( TouchpointEntry( channel == $question.channel, direction == Direction.OUTBOUND, daysAgo <= 30 );
                $calls : count(); $calls > 1 )""",
            "$question.refuse(\"CAP_CHANNEL\");");

    private static final String UNANSWERED = rule(
            "contact",
            "CON-991",
            "No advertising where a letter waits for its answer",
            """
            $question : ContactQuestion( channel == ContactChannel.POST, purpose == Purpose.ADVERTISING )
            $letter : TouchpointEntry( direction == Direction.INBOUND, channel == ContactChannel.POST )
            not TouchpointEntry( direction == Direction.OUTBOUND, daysAgo < $letter.daysAgo )""",
            "$question.refuse(\"OPEN_COMPLAINT\");");

    private static final String MOOD = rule(
            "churn",
            "CHU-990",
            "A bad mood is a reason to leave",
            """
            $question : RiskQuestion()
            accumulate( TouchpointEntry( $felt : experience, !planned ); $mood : average( $felt ); $mood < 0 )""",
            "$question.driver(\"FREE_TO_LEAVE\").because( $mood );");

    private static final String CONTRACTS = rule(
            "churn",
            "CHU-991",
            "Nobody without a contract is at risk",
            "$question : RiskQuestion() exists ContractEntry( active, daysSinceSigned > 365 )",
            "$question.driver(\"END_WINDOW\");");

    private static String rule(String family, String id, String name, String when, String then) {
        return """
                package courtesy.rules.%s;
                import org.courtesy.fact.ContactChannel;
                import org.courtesy.fact.ContactQuestion;
                import org.courtesy.fact.ContractEntry;
                import org.courtesy.fact.Direction;
                import org.courtesy.fact.Purpose;
                import org.courtesy.fact.RiskQuestion;
                import org.courtesy.fact.TouchpointEntry;
                rule "%s"
                    @id("%s")
                when
                %s
                then
                    %s
                end
                """.formatted(family, name, id, when, then);
    }

    private static RuleBase only(String... rules) {
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        files.keySet().removeIf(path -> path.startsWith("drl/"));
        for (int i = 0; i < rules.length; i++) {
            String family = rules[i].substring("package courtesy.rules.".length(), rules[i].indexOf(';'));
            files.put("drl/%s/XXX-99%d-x.drl".formatted(family, i), rules[i]);
        }
        return RuleBase.build(Shipped.RULES.ref(), RuleSetFiles.of(files), EntriesTest.class.getClassLoader());
    }

    private static CustomerCase given(String... touchpoints) {
        return givenOf("", touchpoints);
    }

    /** @param more of the customer */
    private static CustomerCase givenOf(String more, String... touchpoints) {
        return CaseJson.readCase("""
                {"asOf": "2026-11-20T10:00:00+01:00", "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"%s},
                 "contracts": [{"number": "K-1", "commodity": "ELECTRICITY", "status": "ACTIVE", "signedOn": "2024-01-01"}],
                 "touchpoints": [%s]}
                """.formatted(more, String.join(",", touchpoints)));
    }

    private static String touchpoint(String direction, String channel, String at, String more) {
        return """
                {"type": "WELCOME", "direction": "%s", "channel": "%s", "at": "%s"%s}
                """.formatted(direction, channel, at, more);
    }

    private static String call(String at) {
        return touchpoint("OUTBOUND", "PHONE", at, "");
    }

    private static Assessment assess(RuleBase rules, CustomerCase given, boolean explain) {
        return new Assessor(rules, Shipped.POLICY).assess(given, Mode.WHAT_IF, explain);
    }

    private static List<String> fired(RuleBase rules, CustomerCase given) {
        return assess(rules, given, false).trace().fired().stream()
                .filter(id -> id.matches("[A-Z]+-99."))
                .toList();
    }

    @Test
    void aRuleThatCounts() {
        try (RuleBase rules = only(CALLED_TWICE)) {
            String first = call("2026-11-01T10:00:00+01:00");
            String second = call("2026-11-10T10:00:00+01:00");
            assertThat(fired(rules, given(first))).isEmpty();
            assertThat(fired(rules, given(first, second))).containsExactly("CON-990");
            assertThat(fired(rules, given(first, call("2026-10-20T10:00:00+02:00"))))
                    .isEmpty();
        }
    }

    @Test
    void aRuleThatJoins() {
        try (RuleBase rules = only(UNANSWERED)) {
            String letter = touchpoint("INBOUND", "POST", "2026-11-10T10:00:00+01:00", "");
            assertThat(fired(rules, given())).isEmpty();
            assertThat(fired(rules, given(letter))).containsExactly("CON-991");
            assertThat(fired(rules, given(letter, call("2026-11-09T10:00:00+01:00"))))
                    .containsExactly("CON-991");
            assertThat(fired(rules, given(letter, call("2026-11-11T10:00:00+01:00"))))
                    .isEmpty();
        }
    }

    @Test
    void aRuleThatReckonsSaysWithWhichFigure() {
        try (RuleBase rules = only(MOOD)) {
            String bad = touchpoint("INBOUND", "PHONE", "2026-11-10T10:00:00+01:00", ", \"experience\": -3");
            String good = touchpoint("INBOUND", "PHONE", "2026-11-11T10:00:00+01:00", ", \"experience\": 2");
            assertThat(fired(rules, given())).isEmpty();
            assertThat(fired(rules, given(good))).isEmpty();
            assertThat(assess(rules, given(bad, good), false).churn().drivers())
                    .filteredOn(driver -> driver.rule().equals("CHU-990"))
                    .extracting(Driver::value)
                    .containsExactly(-0.5);
        }
    }

    /** A touchpoint that lies ahead is known only when it is planned; what was cancelled never is. */
    @Test
    void nobodySeesTheFuture() {
        try (RuleBase rules = only(CALLED_TWICE)) {
            String past = call("2026-11-01T10:00:00+01:00");
            String later = "2026-11-25T10:00:00+01:00";
            String planned = touchpoint("OUTBOUND", "PHONE", later, ", \"status\": \"PLANNED\"");
            String cancelled =
                    touchpoint("OUTBOUND", "PHONE", "2026-11-02T10:00:00+01:00", ", \"status\": \"CANCELLED\"");
            assertThat(fired(rules, given(past, call(later)))).isEmpty();
            assertThat(fired(rules, given(past, cancelled))).isEmpty();
            assertThat(fired(rules, given(past, planned))).containsExactly("CON-990");
        }
    }

    @Test
    void aSessionGetsWhatItsRulesLookAtAndNothingElse() {
        assertThat(Shipped.RULES.entries()).isEmpty();
        try (RuleBase touchpoints = only(CALLED_TWICE, UNANSWERED);
                RuleBase both = only(MOOD, CONTRACTS)) {
            assertThat(touchpoints.inSession()).containsExactly("CON-990", "CON-991");
            assertThat(touchpoints.entries()).containsExactly(TouchpointEntry.class);
            assertThat(both.entries()).containsExactlyInAnyOrder(TouchpointEntry.class, ContractEntry.class);

            Set<Class<?>> asked = new HashSet<>();
            touchpoints
                    .open(type -> {
                        asked.add(type);
                        return List.of();
                    })
                    .close();
            assertThat(asked).containsExactly(TouchpointEntry.class);
        }
    }

    @Test
    void everyTypeOfEntryCanBeLookedAt() {
        String[] rules = IntStream.range(0, Facts.ENTRIES.size())
                .mapToObj(i -> seeing(i, Facts.ENTRIES.get(i).getSimpleName()))
                .toArray(String[]::new);
        try (RuleBase all = only(rules)) {
            assertThat(all.entries()).containsExactlyInAnyOrderElementsOf(Facts.ENTRIES);
            Set<String> fired = new HashSet<>();
            Shipped.SCENARIOS.forEach(scenario -> fired.addAll(fired(all, scenario.given())));
            assertThat(fired).hasSameSizeAs(Facts.ENTRIES);
        }
    }

    private static String seeing(int number, String entry) {
        return """
                package courtesy.rules.loyalty;
                import org.courtesy.fact.%1$s;
                import org.courtesy.fact.LoyaltyQuestion;
                rule "Sees %1$s"
                    @id("LOY-99%2$d")
                when
                    $question : LoyaltyQuestion()
                    exists %1$s()
                then
                    $question.award(1);
                end
                """.formatted(entry, number);
    }

    /** The order of a case means nothing, here either. */
    @Test
    void theOrderOfTheCaseDoesNotMatter() {
        try (RuleBase rules = only(CALLED_TWICE, UNANSWERED, MOOD, CONTRACTS)) {
            for (long seed = 0; seed < 200; seed++) {
                CustomerCase given = RandomCase.of(seed);
                assertThat(assess(rules, reversed(given), false).sameDecisionAs(assess(rules, given, false)))
                        .isTrue();
            }
        }
    }

    private static CustomerCase reversed(CustomerCase given) {
        return new CustomerCase(
                given.asOf(),
                given.customer(),
                reversed(given.contracts()),
                given.premise(),
                reversed(given.consents()),
                given.existingCustomerException(),
                reversed(given.objections()),
                reversed(given.touchpoints()),
                reversed(given.promises()),
                reversed(given.declinedOffers()),
                given.household(),
                given.touchpoint());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        Collections.reverse(turned);
        return turned;
    }

    /** A count changes with the instant: at the end of the pause the letters are older than thirty days. */
    @Test
    void whatIsAllowedLaterIsAskedWithTheEntriesOfThen() {
        String thirty = CALLED_TWICE
                .replace("ContactChannel.PHONE", "ContactChannel.POST")
                .replace("\"CAP_CHANNEL\")", "\"CAP_CHANNEL\").until( $question.getOutlook().pauseEnds() )");
        String letter = touchpoint("OUTBOUND", "POST", "2026-11-10T10:00:00+01:00", "");
        CustomerCase paused = givenOf(", \"preference\": {\"pausedTo\": \"2026-12-31\"}", letter, letter);
        try (RuleBase month = only(thirty);
                RuleBase quarter = only(thirty.replace("daysAgo <= 30", "daysAgo <= 90"))) {
            assertThat(fired(month, paused)).containsExactly("CON-990");
            assertThat(post(assess(month, paused, false)).allowedFrom()).isEqualTo("2027-01-01T00:00:00+01:00");
            assertThat(post(assess(quarter, paused, false)).allowedFrom()).isNull();
        }
    }

    private static ContactFinding post(Assessment assessment) {
        return advertising(assessment, ContactChannel.POST);
    }

    @Test
    void aDecisionOfSuchARuleIsExplained() {
        CustomerCase given = given(call("2026-11-01T10:00:00+01:00"), call("2026-11-10T10:00:00+01:00"));
        try (RuleBase rules = only(CALLED_TWICE, UNANSWERED)) {
            Assessment explained = assess(rules, given, true);
            assertThat(explained.trace().fired()).contains("CON-990");
            assertThat(explained.trace().notFired()).contains("CON-991").doesNotContain("CON-990");
            assertThat(advertising(explained, ContactChannel.PHONE).refusals())
                    .filteredOn(refusal -> refusal.rule().equals("CON-990"))
                    .extracting(Refusal::code)
                    .containsExactly("CAP_CHANNEL");
            assertThat(explained.sameDecisionAs(assess(rules, given, false))).isTrue();
        }
    }

    private static ContactFinding advertising(Assessment assessment, ContactChannel channel) {
        return assessment.contact().stream()
                .filter(finding -> finding.channel() == channel && finding.purpose() == Purpose.ADVERTISING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aConditionThatFailsInASessionNamesItsRule() {
        String fails = CALLED_TWICE.replace("daysAgo <= 30", "daysAgo <= $question.policy.own(\"nowhere\")");
        try (RuleBase rules = only(fails)) {
            assertThatThrownBy(() -> assess(rules, given(call("2026-11-01T10:00:00+01:00")), false))
                    .isInstanceOf(RuleSetException.class)
                    .hasMessage("The rule CON-990 failed");
        }
    }

    /** The widest rule that the guard lets through, about the longest case that there is. */
    @Test
    @Timeout(60)
    void theWidestRuleComesToAnEnd() {
        String wide = rule(
                "contact",
                "CON-990",
                "Everything beside everything",
                "$question : ContactQuestion() TouchpointEntry() not TouchpointEntry( daysAgo < 0, !planned )",
                "$question.advise(\"X\");");
        String[] many = IntStream.range(0, 20_000)
                .mapToObj(i -> call("2025-%02d-%02dT10:00:%02d+01:00".formatted(1 + i % 12, 1 + i % 28, i % 60)))
                .toArray(String[]::new);
        CustomerCase longest = given(many);
        try (RuleBase rules = only(wide)) {
            assertThatThrownBy(() -> assess(rules, longest, false))
                    .isInstanceOf(RuleSetException.class)
                    .hasMessageContaining("do not come to an end");
        }
    }
}

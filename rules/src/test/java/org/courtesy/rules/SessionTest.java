package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.UnguardedRules;
import org.courtesy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Rules run from what they were compiled to, in sessions, or some so and some so: the decisions are the same. */
class SessionTest {

    private static final int RANDOM_CASES = 2000;

    /** Joins of questions and entries of the case that fire often, beside the shipped rules. */
    private static final String JOINS = """
            package courtesy.rules.joined;

            import org.courtesy.fact.*;

            rule "No e-mail where the phone is open to advertising"
                @id("XXX-001")
            when
                $question : ContactQuestion( channel == ContactChannel.EMAIL, purpose == Purpose.SERVICE )
                ContactQuestion( channel == ContactChannel.PHONE, purpose == Purpose.ADVERTISING, reachable )
            then
                $question.refuse("NOT_REACHABLE");
            end

            rule "No offer beside another one that may be made"
                @id("XXX-002")
            when
                $question : OfferQuestion( offer == "DYNAMIC_TARIFF" )
                exists OfferQuestion( offer == "GREEN_TARIFF", permitted )
            then
                $question.refuse("NO_CONTACT_PERMISSION");
            end

            rule "An action matters more without another one"
                @id("XXX-003")
            when
                $question : ActionQuestion( $action : action )
                not ActionQuestion( action != $action )
            then
                $question.timesContext(1.5);
            end

            rule "No e-mail to those who were written to often"
                @id("XXX-004")
            when
                $question : ContactQuestion( channel == ContactChannel.EMAIL, purpose == Purpose.ADVERTISING )
                accumulate( TouchpointEntry( channel == $question.channel, daysAgo <= 365 ); $times : count(); $times > 1 )
            then
                $question.refuse("NOT_REACHABLE");
            end

            rule "No post to those who have contracts and no consent"
                @id("XXX-005")
            when
                $question : ContactQuestion( channel == ContactChannel.POST, purpose == Purpose.SERVICE )
                ContractEntry( active )
                not ConsentEntry( channel == $question.channel, state == ConsentState.GRANTED )
            then
                $question.refuse("NOT_REACHABLE");
            end
            """;

    private static final String[] IDS = {"XXX-001", "XXX-002", "XXX-003", "XXX-004", "XXX-005"};

    private static Stream<CustomerCase> cases() {
        return Stream.concat(
                Shipped.SCENARIOS.stream().map(Scenario::given),
                LongStream.range(0, RANDOM_CASES).mapToObj(RandomCase::of));
    }

    private static RuleBase inSessions(RuleSetFiles files) {
        return UnguardedRules.buildForSessions(Shipped.RULES.ref(), files, SessionTest.class.getClassLoader());
    }

    private static RuleBase build(RuleSetFiles files) {
        return UnguardedRules.build(Shipped.RULES.ref(), files, SessionTest.class.getClassLoader());
    }

    /** Returns the ids of the rules that fired. */
    private static Set<String> assertSameDecisions(RuleBase one, RuleBase other) {
        Assessor first = new Assessor(one, Shipped.POLICY);
        Assessor second = new Assessor(other, Shipped.POLICY);
        Set<String> fired = ConcurrentHashMap.newKeySet();
        cases().parallel().forEach(given -> {
            Assessment expected = second.assess(given, Mode.WHAT_IF, false);
            Assessment actual = first.assess(given, Mode.WHAT_IF, false);
            if (!actual.sameDecisionAs(expected)) {
                assertThat(actual).isEqualTo(expected);
            }
            fired.addAll(actual.trace().fired());
        });
        return fired;
    }

    @Test
    void noShippedRuleNeedsASession() {
        assertThat(Shipped.RULES.inSession()).isEmpty();
    }

    @Test
    void sessionsDecideTheSame() {
        try (RuleBase sessions = inSessions(Shipped.FILES)) {
            assertThat(sessions.inSession()).hasSameSizeAs(sessions.rules());
            assertSameDecisions(Shipped.RULES, sessions);
        }
    }

    @Test
    void joinsBesideThemChangeNothing() {
        Random random = new Random(7);
        Map<String, String> files = new TreeMap<>(Map.of("drl/joins.drl", JOINS));
        Shipped.FILES
                .files()
                .forEach((path, text) -> files.put(
                        path.startsWith("drl/") ? "drl/" + Integer.toHexString(random.nextInt()) + ".drl" : path,
                        text));
        Map<String, String> unshuffled = new TreeMap<>(Shipped.FILES.files());
        unshuffled.put("drl/joins.drl", JOINS);
        try (RuleBase mixed = build(RuleSetFiles.of(files));
                RuleBase sessions = inSessions(RuleSetFiles.of(unshuffled))) {
            assertThat(mixed.inSession()).containsExactly(IDS);
            assertThat(assertSameDecisions(mixed, sessions)).contains(IDS);
        }
    }
}

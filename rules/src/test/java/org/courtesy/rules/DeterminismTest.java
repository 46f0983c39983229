package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.UnguardedRules;
import org.courtesy.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** The same case gives the same answer: whatever the order of rules and entries, whoever was judged before or beside. */
class DeterminismTest {

    private static final int SHUFFLES = 3;
    private static final List<CustomerCase> CASES =
            Shipped.SCENARIOS.stream().map(Scenario::given).toList();

    private static Assessment assess(CustomerCase customerCase) {
        return Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false);
    }

    private static void assertSame(Assessment expected, Assessment actual) {
        if (!expected.sameDecisionAs(actual)) {
            assertThat(actual).isEqualTo(expected);
        }
    }

    @Test
    void theOrderOfRuleFilesDoesNotMatter() {
        Random random = new Random(7);
        Map<String, String> shuffled = new TreeMap<>();
        Shipped.FILES
                .files()
                .forEach((path, text) -> shuffled.put(
                        path.startsWith("drl/") ? "drl/" + Integer.toHexString(random.nextInt()) + ".drl" : path,
                        text));
        try (RuleBase rules = UnguardedRules.build(
                Shipped.RULES.ref(), RuleSetFiles.of(shuffled), getClass().getClassLoader())) {
            Assessor assessor = new Assessor(rules, Shipped.POLICY);
            for (CustomerCase customerCase : CASES) {
                assertSame(assess(customerCase), assessor.assess(customerCase, Mode.WHAT_IF, false));
            }
        }
    }

    @Test
    void theOrderOfEntriesDoesNotMatter() {
        Random random = new Random(7);
        for (CustomerCase customerCase : CASES) {
            Assessment expected = assess(customerCase);
            for (int i = 0; i < SHUFFLES; i++) {
                assertSame(expected, assess(shuffled(customerCase, random)));
            }
        }
    }

    @Test
    void aCustomerLeavesNothingBehindForTheNext() {
        CustomerCase first = CASES.get(0);
        Assessment alone = assess(first);
        for (CustomerCase other : CASES) {
            assess(other);
            assertSame(alone, assess(first));
        }
    }

    @Test
    void inBulkEverybodyIsJudgedAlone() {
        List<CustomerCase> shuffled = new ArrayList<>(CASES);
        Collections.shuffle(shuffled, new Random(7));
        List<Assessment> together = Shipped.ASSESSOR.assessAll(shuffled, Mode.WHAT_IF);
        for (int i = 0; i < shuffled.size(); i++) {
            assertSame(assess(shuffled.get(i)), together.get(i));
        }
    }

    @Test
    void twoThreadsShareARuleBase() throws Exception {
        List<Assessment> expected = CASES.stream().map(DeterminismTest::assess).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Assessment>> all =
                    () -> CASES.stream().map(DeterminismTest::assess).toList();
            for (Future<List<Assessment>> answers : threads.invokeAll(List.of(all, all))) {
                for (int i = 0; i < CASES.size(); i++) {
                    assertSame(expected.get(i), answers.get().get(i));
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anExplanationChangesNothing() {
        for (CustomerCase customerCase : CASES) {
            assertSame(assess(customerCase), Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, true));
        }
    }

    static CustomerCase shuffled(CustomerCase given, Random random) {
        return new CustomerCase(
                given.asOf(),
                given.customer(),
                shuffled(given.contracts(), random),
                given.premise(),
                shuffled(given.consents(), random),
                given.existingCustomerException(),
                shuffled(given.objections(), random),
                shuffled(given.touchpoints(), random),
                shuffled(given.promises(), random),
                shuffled(given.declinedOffers(), random),
                given.household(),
                given.touchpoint());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}

package org.courtesy.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted of decisions that were really made, by the shipped rules. */
class RuleTelemetryTest {

    /** A price rise of twelve percent: every decision on the customers of this test has it. */
    private static final String PRICE_RISE = "CHU-004";

    /** Nobody here is dead. */
    private static final String DECEASED = "ALR-002";

    private static final String DECEASED_FILE = "drl/alert/ALR-002-nobody-writes-to-the-dead.drl";

    /** The version that decides here, and one that is not live any more. */
    private static final int LIVE = 1;

    private static final int OTHER = 2;

    private static final Duration LAG = Duration.ofMinutes(6);

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-10T09:00:00Z");

    @BeforeEach
    void storeRulesAndCustomers() {
        database.run(entities -> {
            Rulebooks.store(entities, clock);
            for (String number : List.of("C-1", "C-2")) {
                Customers.service(entities, clock).put(number, Customers.anna(number), null);
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void decide(String number) {
        database.run(entities ->
                DecisionBeans.service(entities, clock, Touchpoints.parts()).assessNow(number));
    }

    private void complain(String number) {
        database.run(entities -> Touchpoints.service(entities, clock)
                .record(CaseJson.read("""
                        {"source": "desk", "id": "%1$s-%2$s", "customer": "%1$s", "type": "COMPLAINT_OPEN",
                         "direction": "INBOUND", "channel": "PHONE", "at": "%2$s", "status": "OPEN"}
                        """.formatted(number, clock.instant()), RecordTouchpoint.class)));
    }

    private static DecisionRollUp decisions(EntityManager entities) {
        return new DecisionRollUp(entities, new ActionValues(ShippedRules.live()));
    }

    /** Rolls up everything that is old enough. */
    private void rollUp() {
        Instant until = clock.instant().minus(LAG);
        while (database.call(entities -> decisions(entities).page(until))) {
            // on to the next page
        }
        while (database.call(entities -> new AftermathRollUp(entities).page(until))) {
            // on to the next page
        }
    }

    private RuleActivity activity(String rule, int days) {
        return database.call(entities -> telemetry(entities).of("standard", rule, days));
    }

    private RuleTelemetry telemetry(EntityManager entities) {
        return new RuleTelemetry(
                new RuleFiguresQuery(entities),
                new DecisionsInForce(entities),
                new RuleCosts(ShippedRules.live(), entities),
                ShippedRules.live(),
                clock);
    }

    @Test
    void decisionsAndCustomersAreCountedDayByDay() {
        decide("C-1");
        clock.forward(Duration.ofDays(1));
        decide("C-1");
        decide("C-2");
        clock.forward(Duration.ofHours(1));
        rollUp();

        RuleActivity found = activity(PRICE_RISE, 3);

        assertThat(found.fired()).isEqualTo(3);
        assertThat(found.customers()).isEqualTo(2);
        assertThat(found.series()).containsExactly(0L, 1L, 2L);
        assertThat(found.lastFired()).isEqualTo("2026-11-11");
        assertThat(found.neverFired()).isFalse();
        assertThat(found.nanosPerDecision()).isPositive();
        assertThat(activity(PRICE_RISE, 1).fired()).isEqualTo(2);
    }

    @Test
    void everyDecisionCountsOnceHoweverOftenItIsRolledUp() {
        for (int i = 0; i < 3; i++) {
            decide("C-1");
            clock.forward(Duration.ofMinutes(10));
            rollUp();
            rollUp();
        }

        assertThat(activity(PRICE_RISE, 30).fired()).isEqualTo(3);
    }

    /** What falls over in the midst of a page leaves neither counts nor checkpoint behind. */
    @Test
    void aPageThatBreaksOffCountsNothing() {
        decide("C-1");
        clock.forward(Duration.ofHours(1));
        assertThatThrownBy(() -> database.run(entities -> {
                    decisions(entities).page(clock.instant());
                    throw new IllegalStateException("the server stops");
                }))
                .hasMessage("the server stops");
        assertThat(activity(PRICE_RISE, 30).fired()).isZero();

        rollUp();

        assertThat(activity(PRICE_RISE, 30).fired()).isEqualTo(1);
    }

    /** A decision is stored before it is committed: what is too young is left for later. */
    @Test
    void whatIsTooYoungIsLeft() {
        decide("C-1");
        clock.forward(LAG.minusSeconds(1));
        rollUp();
        assertThat(activity(PRICE_RISE, 30).fired()).isZero();

        clock.forward(Duration.ofSeconds(1));
        rollUp();
        assertThat(activity(PRICE_RISE, 30).fired()).isEqualTo(1);
    }

    @Test
    void aRefusalIsDecisiveWhereItComesFirst() {
        decide("C-1");
        clock.forward(Duration.ofHours(1));
        rollUp();

        List<RuleActivity> all = database.call(entities -> telemetry(entities).of("standard", 30));

        assertThat(all).hasSize(ShippedRules.live().assessor().rules().rules().size());
        assertThat(all).filteredOn(rule -> rule.decisive() > 0).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.refused()).isGreaterThanOrEqualTo(rule.decisive());
            assertThat(rule.protectedCustomers()).isEqualTo(1);
            assertThat(rule.alwaysShadowed()).isFalse();
        });
        assertThat(all)
                .filteredOn(rule -> rule.proposed() > 0)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.proposedValue()).isPositive());
    }

    @Test
    void beforeAnythingIsCountedNoRuleIsCalledUseless() {
        decide("C-1");

        assertThat(activity(DECEASED, 30).decisions()).isZero();
        assertThat(activity(DECEASED, 30).neverFired()).isFalse();
        assertThat(activity(DECEASED, 30).undecided()).isTrue();
    }

    @Test
    void afterEnoughDecisionsItCanBeSaidThatARuleNeverFires() {
        decide("C-1");
        repeat(DecisionsInForce.ENOUGH - 2, LIVE);
        clock.forward(Duration.ofHours(1));
        rollUp();
        assertThat(activity(DECEASED, 30).decisions()).isEqualTo(DecisionsInForce.ENOUGH - 1);
        assertThat(activity(DECEASED, 30).neverFired()).isFalse();

        decide("C-2");
        clock.forward(Duration.ofHours(1));
        rollUp();

        assertThat(activity(DECEASED, 30).neverFired()).isTrue();
        assertThat(activity(DECEASED, 30).undecided()).isFalse();
        assertThat(activity(PRICE_RISE, 30).neverFired()).isFalse();
    }

    /** What was decided while the rule read otherwise says nothing of the rule as it reads now. */
    @Test
    void decisionsOfAVersionCountForTheRulesThatItShares() {
        decide("C-1");
        database.run(entities -> Rulebooks.store(entities, clock, OTHER, Map.of(DECEASED_FILE, "// another rule")));
        repeat(DecisionsInForce.ENOUGH, OTHER);
        clock.forward(Duration.ofHours(1));
        rollUp();

        assertThat(activity(DECEASED, 30).decisions()).isEqualTo(1);
        assertThat(activity(DECEASED, 30).neverFired()).isFalse();
        assertThat(activity(PRICE_RISE, 30).decisions()).isEqualTo(DecisionsInForce.ENOUGH);
    }

    @Test
    void aRuleIsAlwaysShadowedOnlyAfterEnoughDecisionsInWhichItRefused() {
        decide("C-1");
        clock.forward(Duration.ofHours(1));
        rollUp();
        assertThat(shadowed()).isEmpty();

        repeat(RuleTelemetry.ENOUGH_REFUSING, LIVE);
        rollUp();

        assertThat(shadowed()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.decisive()).isZero();
            assertThat(rule.fired()).isGreaterThan(RuleTelemetry.ENOUGH_REFUSING);
        });
    }

    private List<RuleActivity> shadowed() {
        return database.call(entities -> telemetry(entities).of("standard", 30)).stream()
                .filter(RuleActivity::alwaysShadowed)
                .toList();
    }

    /** Stores the latest decision so many times more, as if a version had made them. */
    private void repeat(int times, int version) {
        database.run(entities -> entities.createNativeQuery(
                        "insert into assessment (id, customer_id, as_of, stored_at, mode, rule_set, rule_version, policy,"
                                + " next_action, result, inputs, decided_on) select random_uuid(), a.customer_id, a.as_of,"
                                + " dateadd(second, 1, a.stored_at), a.mode, a.rule_set, :version, a.policy, a.next_action,"
                                + " a.result, a.inputs, a.decided_on from assessment a, system_range(1, :times)")
                .setParameter("version", version)
                .setParameter("times", times)
                .executeUpdate());
    }

    @Test
    void complaintsWithinFourteenDaysAreCountedOncePerCustomer() {
        decide("C-1");
        decide("C-2");
        clock.forward(Duration.ofDays(13));
        complain("C-1");
        clock.forward(Duration.ofHours(1));
        rollUp();
        rollUp();

        RuleActivity found = activity(PRICE_RISE, 30);

        assertThat(found.complaints()).isEqualTo(1);
        assertThat(found.complaintShare()).isEqualTo(0.5);
        assertThat(found.optOuts()).isZero();
    }

    /** The touchpoint of the complaint is itself decided upon, at the same instant; only what came before is to blame. */
    @Test
    void aComplaintAfterMoreThanFourteenDaysIsNoAftermath() {
        decide("C-2");
        clock.forward(Duration.ofDays(14).plusSeconds(1));
        database.run(entities -> entities.createNativeQuery(
                        "insert into touchpoint (id, customer_id, source, source_id, body_hash, type, direction, channel,"
                                + " purpose, happened_at, status, counts_as_contact, experience, outcome, recorded_at,"
                                + " recorded_by) select random_uuid(), c.id, 'desk', '1', '', 'COMPLAINT_OPEN',"
                                + " 'INBOUND', 'PHONE', 'SERVICE', :now, 'OPEN', false, -3, 'NONE', :now, 'desk'"
                                + " from customer c where c.number = 'C-2'")
                .setParameter("now", clock.instant())
                .executeUpdate());
        clock.forward(Duration.ofHours(1));
        rollUp();

        assertThat(activity(PRICE_RISE, 30).customers()).isEqualTo(1);
        assertThat(activity(PRICE_RISE, 30).complaints()).isZero();
    }

    @Test
    void anObjectionIsAnOptOut() {
        decide("C-1");
        clock.forward(Duration.ofDays(2));
        database.run(entities -> entities.createNativeQuery(
                        "insert into objection (id, customer_id, purpose, raised_at, recorded_at) select 1, c.id,"
                                + " 'ADVERTISING', :now, :now from customer c where c.number = 'C-1'")
                .setParameter("now", clock.instant())
                .executeUpdate());
        clock.forward(Duration.ofHours(1));
        rollUp();

        assertThat(activity(PRICE_RISE, 30).optOutShare()).isEqualTo(1);
    }

    /** Whoever is erased is in no count of customers any more. */
    @Test
    void whoIsErasedIsNotCounted() {
        decide("C-1");
        decide("C-2");
        clock.forward(Duration.ofHours(1));
        rollUp();
        database.run(entities -> entities.createNativeQuery("delete from customer where number = 'C-1'")
                .executeUpdate());

        assertThat(activity(PRICE_RISE, 30).customers()).isEqualTo(1);
        assertThat(activity(PRICE_RISE, 30).fired()).isEqualTo(2);
    }

    /** Retention and erasure take what was known and answered, and leave the rest of the decision. */
    @Test
    void decisionsOfWhichTheFactsAreGoneStopNothing() {
        decide("C-1");
        decide("C-2");
        database.run(entities -> entities.createNativeQuery(
                        "update assessment set inputs = null, result = null where customer_id ="
                                + " (select c.id from customer c where c.number = 'C-2')")
                .executeUpdate());
        clock.forward(Duration.ofDays(1));
        database.run(entities -> entities.createNativeQuery(
                        "insert into objection (id, customer_id, purpose, raised_at, recorded_at)"
                                + " select c.id, c.id, 'ADVERTISING', :now, :now from customer c")
                .setParameter("now", clock.instant())
                .executeUpdate());
        clock.forward(Duration.ofHours(1));
        rollUp();

        assertThat(activity(PRICE_RISE, 30).nanosPerDecision()).isPositive();
        assertThat(activity(PRICE_RISE, 30).fired()).isEqualTo(1);
    }

    @Test
    void whatThereIsNotIsRefused() {
        assertThatThrownBy(() -> database.call(entities -> telemetry(entities).of("other", 30)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> activity("CHU-999", 30)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> activity(PRICE_RISE, 0)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> activity(PRICE_RISE, 367)).isInstanceOf(InvalidInputException.class);
    }
}

package org.courtesy.holdout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Trace;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rule with a control group of half of the customers. */
class HoldoutServiceTest {

    private static final LiveRules RULES = ShippedRules.replacedBy("""
            package courtesy.rules.occasion;
            import org.courtesy.fact.OccasionQuestion;
            rule "A renewal is offered" @id("OCC-052") @holdout("50")
            when $question : OccasionQuestion( action == "RENEWAL_OFFER" )
            then $question.propose( $question.getBestWay() );
            end
            """);

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-05-20T09:00:00Z");

    @BeforeEach
    void storeRules() {
        database.run(entities -> Rulebooks.store(entities, clock));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void customers(int many) {
        database.run(entities -> Customers.batch(entities, clock)
                .write(IntStream.range(0, many)
                        .mapToObj(HoldoutServiceTest::customer)
                        .toList()));
    }

    private static CustomerRecord customer(int i) {
        return CaseJson.read("""
                {"customer": {"number": "C-%1$d", "kind": "PERSON", "country": "DE"},
                 "contracts": [{"number": "V-%1$d", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "supplyStart": "2024-12-01", "fixedTermEnd": "2026-06-30"}]}""".formatted(i), CustomerRecord.class);
    }

    private void decideOnEverybody(int many) {
        database.run(entities -> {
            Decisions decisions = DecisionBeans.decisions(entities, clock, RULES);
            for (int i = 0; i < many; i++) {
                CustomerKey key = Customers.register(entities).get("C-" + i);
                CustomerCase inputs =
                        Customers.cases(entities, Touchpoints.parts()).load(key.number(), key.now(clock), null);
                decisions.store(decisions.decide(key, inputs), null);
            }
        });
    }

    private void sql(String statement) {
        database.run(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    private <T> T ask(Function<HoldoutService, T> work) {
        return database.call(
                entities -> work.apply(new HoldoutService(new Holdouts(new HoldoutQuery(entities), clock), RULES)));
    }

    private HoldoutReport report() {
        return ask(service -> service.report("standard", "OCC-052"));
    }

    @Test
    void bothSidesAreNotedWithTheDecision() {
        customers(40);
        decideOnEverybody(40);
        clock.forward(Duration.ofDays(1));
        decideOnEverybody(40);

        HoldoutReport report = report();

        assertThat(report.control().customers()).isPositive();
        assertThat(report.treated().customers()).isPositive();
        assertThat(report.control().customers() + report.treated().customers()).isEqualTo(40);
        assertThat(report.since()).isEqualTo("2026-05-20");
        assertThat(report.percent()).isEqualTo(50);
        assertThat(report.sentence()).isEqualTo("A renewal is offered");
    }

    @Test
    void beforeTheWindowIsOverThereIsNotEnoughData() {
        customers(40);
        decideOnEverybody(40);
        clock.forward(Duration.ofDays(89));

        assertThat(report().verdict()).isEqualTo(HoldoutVerdict.NOT_ENOUGH_DATA);
        assertThat(report().controlNeeded()).isEqualTo(100);
        assertThat(report().leaving()).isNull();

        clock.forward(Duration.ofDays(1));

        assertThat(report().verdict()).isEqualTo(HoldoutVerdict.NOT_ENOUGH_DATA);
        assertThat(report().controlNeeded()).isEqualTo(100 - report().control().customers());
        assertThat(report().treatedNeeded()).isEqualTo(100 - report().treated().customers());
    }

    @Test
    void aRuleKeepsCustomersWhenFewerOfTheTreatedLeave() {
        customers(260);
        decideOnEverybody(260);
        sql("update contract set termination_received_on = date '2026-07-01' where customer_id in"
                + " (select customer_id from holdout_assignment where arm = 'CONTROL')");
        // Too late to be an effect.
        sql("update contract set termination_received_on = date '2026-08-19' where customer_id in"
                + " (select customer_id from holdout_assignment where arm = 'TREATED')");
        clock.forward(Duration.ofDays(120));

        HoldoutReport report = report();

        assertThat(report.verdict()).isEqualTo(HoldoutVerdict.KEEPS_CUSTOMERS);
        assertThat(report.leaving().treated()).isZero();
        assertThat(report.leaving().control()).isEqualTo(1);
        assertThat(report.leaving().high()).isNegative();
        assertThat(report.complaining().shown()).isFalse();
        assertThat(report.controlNeeded()).isZero();
    }

    /** Another draw or share moves customers; what they do then is the effect of neither. */
    @Test
    void whoCrossesOverCountsOnNeitherSide() {
        customers(1);
        database.run(entities -> {
            long customer = Customers.register(entities).get("C-0").id();
            HoldoutAssignments assignments = new HoldoutAssignments(entities);
            assignments.note(customer, trace(List.of("OCC-052"), List.of()), LocalDate.of(2026, 5, 1));
            assignments.note(customer, trace(List.of(), List.of("OCC-052")), LocalDate.of(2026, 5, 2));
            assignments.note(customer, trace(List.of("OCC-052"), List.of()), LocalDate.of(2026, 5, 3));
        });
        clock.forward(Duration.ofDays(120));

        assertThat(report().control().customers()).isEqualTo(1);
        assertThat(report().control().crossed()).isEqualTo(1);
        assertThat(report().control().observed()).isZero();
        assertThat(report().treated().customers()).isZero();
    }

    private static Trace trace(List<String> control, List<String> treated) {
        return new Trace(List.of("OCC-052"), null, null, 0, control, treated);
    }

    @Test
    void aRuleWithoutAControlGroupHasNoReport() {
        assertThatThrownBy(() -> ask(service -> service.report("standard", "OCC-001")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(service -> service.reports("other"))).isInstanceOf(NotFoundException.class);
    }
}

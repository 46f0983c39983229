package org.courtesy.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CasePart;
import org.courtesy.customer.Customers;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionServiceTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeRulesAndACustomer() {
        database.run(entityManager -> {
            Rulebooks.store(entityManager, clock);
            Customers.service(entityManager, clock).put("C-1", Customers.anna("C-1"), null);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T call(Function<DecisionService, T> work) {
        return call(work, ShippedRules.live());
    }

    private <T> T call(Function<DecisionService, T> work, LiveRules live) {
        return database.call(entityManager -> {
            List<CasePart> parts = List.of(Consents.part());
            return work.apply(DecisionBeans.service(entityManager, clock, parts, live));
        });
    }

    @Test
    void aDecisionOfNowIsStoredOnTheCustomersClock() {
        Assessment made = call(decisions -> decisions.assessNow("C-1"));

        assertThat(made.mode()).isEqualTo(Mode.LIVE);
        assertThat(made.asOf()).hasToString("2026-11-20T10:00+01:00");
        assertThat(made.trace().facts()).startsWith("sha256:");
        Optional<Assessment> latest = call(decisions -> decisions.latest("C-1"));
        assertThat(latest).contains(made);
        assertThat(call(decisions -> decisions.get(made.assessment())).inputs().customer())
                .isEqualTo(Customers.anna("C-1").customer());
    }

    @Test
    void aTrialIsNotStored() {
        Assessment made = call(decisions -> decisions.whatIf(CaseJson.readCase("""
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}}
                        """), true));

        assertThat(made.mode()).isEqualTo(Mode.WHAT_IF);
        assertThat(made.trace().notFired()).isNotEmpty();
        Optional<Assessment> latest = call(decisions -> decisions.latest("C-1"));
        assertThat(latest).isEmpty();
        assertThatThrownBy(() -> call(decisions -> decisions.get(made.assessment())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theHistoryIsReadFromTheEnd() {
        for (int i = 0; i < 5; i++) {
            call(decisions -> decisions.assessNow("C-1"));
            clock.forward(Duration.ofDays(1));
        }

        Page<Assessment> first = call(decisions -> decisions.history("C-1", null, 3));
        Page<Assessment> second = call(decisions -> decisions.history("C-1", first.next(), 3));

        assertThat(first.items())
                .extracting(made -> made.asOf().getDayOfMonth())
                .containsExactly(24, 23, 22);
        assertThat(second.items())
                .extracting(made -> made.asOf().getDayOfMonth())
                .containsExactly(21, 20);
        assertThat(second.next()).isNull();
    }

    @Test
    void whatIsUnknownIsNotFound() {
        assertThatThrownBy(() -> call(decisions -> decisions.latest("C-9"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(decisions -> decisions.history("C-9", null, 3)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(decisions -> decisions.get("call-1"))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aReplayIsIdentical() {
        String id = call(decisions -> decisions.assessNow("C-1")).assessment();
        clock.forward(Duration.ofDays(700));

        ReplayResult replayed = call(decisions -> decisions.replay(id));

        assertThat(replayed.differences()).isEmpty();
        assertThat(replayed.identical()).isTrue();
    }

    @Test
    void aReplayTakesTheRulesOfThenFromTheShelf() {
        String id = call(decisions -> decisions.assessNow("C-1")).assessment();

        ReplayResult replayed = call(decisions -> decisions.replay(id), new LiveRules(Clock.systemUTC()));

        assertThat(replayed.identical()).isTrue();
    }

    @Test
    void aReplayNamesWhatIsDifferent() {
        String id = call(decisions -> decisions.assessNow("C-1")).assessment();
        database.run(entityManager -> entityManager
                .createNativeQuery(
                        "update assessment set inputs = replace(inputs, '\"percent\":12.0', '\"percent\":16.0')")
                .executeUpdate());

        ReplayResult replayed = call(decisions -> decisions.replay(id));

        assertThat(replayed.identical()).isFalse();
        assertThat(replayed.differences()).extracting(Difference::path).contains("trace.facts", "churn.points");
    }

    @Test
    void withoutRulesThereIsNoDecision() {
        assertThatThrownBy(() -> new LiveRules(Clock.systemUTC()).assessor()).isInstanceOf(UnavailableException.class);
    }
}

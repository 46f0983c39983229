package org.courtesy.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened decides, not the order in which it became known. */
class LateTouchpointsTest {

    private static final List<String> STORY = List.of(
            touchpoint("1", "COMPLAINT_OPEN", "INBOUND", "2026-10-01T10:00:00+02:00", "\"experience\": -3"),
            touchpoint("2", "COMPLAINT_OPEN", "INBOUND", "2026-10-05T10:00:00+02:00", "\"experience\": -2"),
            touchpoint("3", "COMPLAINT_CLOSED", "OUTBOUND", "2026-10-08T10:00:00+02:00", "\"experience\": 1"),
            touchpoint("4", "OFFER_GREEN_TARIFF", "OUTBOUND", "2026-10-20T10:00:00+02:00", "\"outcome\": \"DECLINED\""),
            touchpoint("5", "OUTAGE", "INBOUND", "2026-11-02T10:00:00+01:00", "\"experience\": -2"),
            touchpoint("6", "HOTLINE_CALL", "INBOUND", "2026-11-18T10:00:00+01:00", "\"experience\": 1"),
            touchpoint("7", "HOTLINE_CALL", "INBOUND", "2026-11-18T10:00:00+01:00", "\"experience\": -1"));

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeRulesAndCustomers() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        for (String number : List.of("C-1", "C-2")) {
            database.call(
                    entityManager -> Customers.service(entityManager, clock).put(number, Customers.anna(number), null));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String touchpoint(String id, String type, String direction, String at, String more) {
        return """
                {"source": "crm-#", "id": "%s", "customer": "#", "type": "%s", "direction": "%s", "channel": "PHONE",
                 "at": "%s", %s}""".formatted(id, type, direction, at, more);
    }

    private <T> T call(Function<TouchpointService, T> work) {
        return database.call(entityManager -> work.apply(Touchpoints.service(entityManager, clock)));
    }

    private RecordedTouchpoint record(String customer, String story) {
        RecordTouchpoint command = CaseJson.read(story.replace("#", customer), RecordTouchpoint.class);
        return call(touchpoints -> touchpoints.record(command));
    }

    private Assessment latest(String customer) {
        return database.call(
                entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts(entityManager))
                        .latest(customer)
                        .orElseThrow());
    }

    /** The answer without what differs between any two customers and decisions. */
    private String ended(String customer) {
        Assessment stands = latest(customer);
        return CaseJson.write(stands)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replace(stands.trace().facts(), "")
                .replaceAll("\"micros\":\\d+", "")
                .replace(customer, "#");
    }

    private List<String> timeline(String customer) {
        return call(touchpoints -> touchpoints.timeline(customer, null, 50)).items().stream()
                .map(row -> row.id() + " " + row.status() + " " + row.closedAt())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shuffledAndThreeTimesOverTheyEndLikeInOrder(long seed) {
        STORY.forEach(one -> record("C-1", one));
        List<String> shuffled = new ArrayList<>();
        Collections.nCopies(3, STORY).forEach(shuffled::addAll);
        Collections.shuffle(shuffled, new Random(seed));

        shuffled.forEach(one -> record("C-2", one));

        assertThat(ended("C-2")).isEqualTo(ended("C-1"));
        assertThat(timeline("C-2")).isEqualTo(timeline("C-1"));
    }

    @Test
    void aLateOneIsJudgedAsOfItsOwnTimeAndTheLaterDecisionAnew() {
        record("C-1", STORY.get(5));
        Assessment before = latest("C-1");

        RecordedTouchpoint late = record("C-1", STORY.get(0));

        assertThat(late.assessment().asOf()).isEqualTo(late.touchpoint().at());
        Assessment after = latest("C-1");
        assertThat(after.asOf()).isEqualTo(before.asOf());
        assertThat(before.churn().drivers()).extracting("code").doesNotContain("COMPLAINT_OPEN");
        assertThat(after.churn().drivers()).extracting("code").contains("COMPLAINT_OPEN");
    }

    @Test
    void aClosingMayComeBeforeItsComplaint() {
        record("C-1", STORY.get(2));
        String complaint = record("C-1", STORY.get(0)).touchpoint().touchpoint();

        assertThat(call(touchpoints -> touchpoints.get(complaint)).status()).isEqualTo(TouchpointStatus.CLOSED);
    }

    @Test
    void whatIsSaidToHappenNextYearIsNobodysLastTouchpoint() {
        record("C-1", STORY.get(5).replace("\"6\"", "\"wrong\"").replace("2026-11-18", "2027-11-18"));

        RecordedTouchpoint now = record("C-1", STORY.get(5));

        assertThat(latest("C-1").assessment()).isEqualTo(now.assessment().assessment());
    }

    @Test
    void theCustomerJudgedWithoutTouchpointIsJudgedAgain() {
        record("C-1", STORY.get(5));
        database.call(entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts(entityManager))
                .assessNow("C-1"));

        record("C-1", STORY.get(0));

        assertThat(latest("C-1").asOf().toInstant()).isEqualTo(clock.instant());
    }
}

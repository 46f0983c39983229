package org.courtesy.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private final TestDatabase database = town();

    /** A database with the rules and one customer. */
    private TestDatabase town() {
        TestDatabase town = new TestDatabase();
        town.run(entityManager -> Rulebooks.store(entityManager, clock));
        town.call(entityManager -> Customers.service(entityManager, clock).put("C-1", Customers.anna("C-1"), null));
        return town;
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String touchpoint(String id, String type, String direction, String at, String more) {
        return """
            {"source": "crm", "id": "%s", "customer": "C-1", "type": "%s", "direction": "%s", "channel": "PHONE",
             "at": "%s", %s}\
            """.formatted(id, type, direction, at, more);
    }

    private <T> T call(TestDatabase town, Function<TouchpointService, T> work) {
        return town.call(entityManager -> work.apply(Touchpoints.service(entityManager, clock)));
    }

    private RecordedTouchpoint record(String story) {
        return record(database, story);
    }

    private RecordedTouchpoint record(TestDatabase town, String story) {
        clock.forward(Duration.ofSeconds(1));
        RecordTouchpoint command = CaseJson.read(story, RecordTouchpoint.class);
        return call(town, touchpoints -> touchpoints.record(command));
    }

    private Assessment latest() {
        return latest(database);
    }

    private Assessment latest(TestDatabase town) {
        return town.call(entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts())
                .latest("C-1")
                .orElseThrow());
    }

    /** The decision that stands, without what differs between any two that say the same. */
    private String ended(TestDatabase town) {
        Assessment stands = latest(town);
        return CaseJson.write(stands)
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")
                .replace(stands.trace().facts(), "")
                .replaceAll("\"micros\":\\d+", "");
    }

    private List<String> timeline(TestDatabase town) {
        return call(town, touchpoints -> touchpoints.timeline("C-1", null, 50)).items().stream()
                .map(row -> row.id() + " " + row.status() + " " + row.closedAt())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void shuffledAndThreeTimesOverTheyEndLikeInOrder(long seed) {
        STORY.forEach(this::record);
        List<String> shuffled = new ArrayList<>();
        Collections.nCopies(3, STORY).forEach(shuffled::addAll);
        Collections.shuffle(shuffled, new Random(seed));

        try (TestDatabase elsewhere = town()) {
            shuffled.forEach(one -> record(elsewhere, one));

            assertThat(ended(elsewhere)).isEqualTo(ended(database));
            assertThat(timeline(elsewhere)).isEqualTo(timeline(database));
        }
    }

    @Test
    void aLateOneIsJudgedAsOfItsOwnTimeAndTheLaterDecisionAnew() {
        record(STORY.get(5));
        Assessment before = latest();

        RecordedTouchpoint late = record(STORY.get(0));

        assertThat(late.assessment().asOf()).isEqualTo(late.touchpoint().at());
        Assessment after = latest();
        assertThat(after.asOf()).isEqualTo(before.asOf());
        assertThat(before.churn().drivers()).extracting("code").doesNotContain("COMPLAINT_OPEN");
        assertThat(after.churn().drivers()).extracting("code").contains("COMPLAINT_OPEN");
    }

    @Test
    void aClosingMayComeBeforeItsComplaint() {
        record(STORY.get(2));
        String complaint = record(STORY.get(0)).touchpoint().touchpoint();

        assertThat(call(database, touchpoints -> touchpoints.get(complaint)).status())
                .isEqualTo(TouchpointStatus.CLOSED);
    }

    @Test
    void whatIsSaidToHappenNextYearIsNobodysLastTouchpoint() {
        record(STORY.get(5).replace("\"6\"", "\"wrong\"").replace("2026-11-18", "2027-11-18"));

        RecordedTouchpoint now = record(STORY.get(5));

        assertThat(latest().assessment()).isEqualTo(now.assessment().assessment());
    }

    private void judgedWithoutTouchpointAfter(String story) {
        record(story);
        clock.forward(Duration.ofSeconds(1));
        database.call(entityManager ->
                DecisionBeans.service(entityManager, clock, Touchpoints.parts()).assessNow("C-1"));
    }

    @Test
    void theCustomerJudgedWithoutTouchpointIsJudgedAgain() {
        judgedWithoutTouchpointAfter(STORY.get(5));

        record(STORY.get(0));

        assertThat(latest().asOf().toInstant()).isEqualTo(clock.instant());
    }

    @Test
    void aDecisionOfWhichOnlyFiguresAreLeftDoesNotCountAsOne() {
        judgedWithoutTouchpointAfter(STORY.get(5));
        database.call(entityManager -> entityManager
                .createNativeQuery("update assessment set inputs = null, result = null")
                .executeUpdate());

        RecordTouchpoint last = CaseJson.read(STORY.get(5), RecordTouchpoint.class);
        record(STORY.get(0));

        assertThat(latest().asOf().toInstant()).isEqualTo(last.at().toInstant());
    }
}

package org.courtesy.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.StoredAssessment;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TouchpointServiceTest {

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

    private <T> T call(Function<TouchpointService, T> work) {
        return database.call(entityManager -> work.apply(Touchpoints.service(entityManager, clock)));
    }

    private RecordedTouchpoint record(String json) {
        RecordTouchpoint command = CaseJson.read(json, RecordTouchpoint.class);
        return call(touchpoints -> touchpoints.record(command));
    }

    private CustomerCase inputs(RecordedTouchpoint recorded) {
        return database.call(entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts())
                        .get(recorded.assessment().assessment()))
                .inputs();
    }

    private CustomerCase loadAt(String customer, String asOf) {
        return database.call(entityManager ->
                Customers.cases(entityManager, Touchpoints.parts()).load(customer, OffsetDateTime.parse(asOf), null));
    }

    private static final String COMPLAINT = """
            {"source": "telephony", "id": "call-1", "customer": "C-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
             "channel": "PHONE", "at": "2026-11-19T10:00:00+01:00", "experience": -3, "contract": "V-C-1"}
            """;

    @Test
    void aTouchpointIsStoredWithTheDecisionOnIt() {
        RecordedTouchpoint recorded = record(COMPLAINT);

        assertThat(recorded.repeated()).isFalse();
        assertThat(recorded.touchpoint().status()).isEqualTo(TouchpointStatus.OPEN);
        assertThat(recorded.touchpoint().recordedBy()).isEqualTo("agent");
        assertThat(recorded.touchpoint().at()).isEqualTo(OffsetDateTime.parse("2026-11-19T10:00:00+01:00"));
        assertThat(recorded.assessment().asOf()).isEqualTo(OffsetDateTime.parse("2026-11-19T10:00:00+01:00"));
        assertThat(recorded.assessment().churn().drivers())
                .extracting(driver -> driver.code())
                .contains("COMPLAINT_OPEN");

        StoredAssessment stored =
                database.call(entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts())
                        .get(recorded.assessment().assessment()));
        assertThat(stored.assessment()).isEqualTo(recorded.assessment());
        assertThat(stored.touchpoint()).isEqualTo(recorded.touchpoint().touchpoint());
        assertThat(stored.inputs().touchpoint().type()).isEqualTo("COMPLAINT_OPEN");
        assertThat(stored.inputs().touchpoints()).isEmpty();
    }

    @Test
    void aRepetitionGivesTheFirstAnswer() {
        RecordedTouchpoint first = record(COMPLAINT);
        RecordedTouchpoint second = record(COMPLAINT);

        assertThat(second.repeated()).isTrue();
        assertThat(second.touchpoint()).isEqualTo(first.touchpoint());
        assertThat(second.assessment()).isEqualTo(first.assessment());
        assertThat(call(touchpoints -> touchpoints.timeline("C-1", null, 10)).items())
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        record(COMPLAINT);

        assertThatThrownBy(() -> record(COMPLAINT.replace("-3", "-2"))).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> record(COMPLAINT.replace("C-1", "C-2"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void anUnknownCustomerIsNotFound() {
        assertThatThrownBy(() -> record(COMPLAINT.replace("\"C-1\"", "\"C-9\"")))
                .isInstanceOf(NotFoundException.class);
    }

    private static final String OF_A_METER =
            COMPLAINT.replace("\"customer\": \"C-1\"", "\"externalIds\": {\"meter\": \"1EMHC-1\"}");

    @Test
    void aCustomerCanBeNamedByAnIdOfAnotherSystem() {
        RecordedTouchpoint first = record(OF_A_METER);
        RecordedTouchpoint again = record(OF_A_METER);

        assertThat(first.touchpoint().customer()).isEqualTo("C-1");
        assertThat(again.repeated()).isTrue();
        assertThat(again.touchpoint()).isEqualTo(first.touchpoint());
    }

    @Test
    void whatWasRecordedUnderTheNumberIsRepeatedUnderTheId() {
        RecordedTouchpoint first = record(COMPLAINT);

        assertThat(record(OF_A_METER).touchpoint()).isEqualTo(first.touchpoint());
        assertThatThrownBy(() -> record(OF_A_METER.replace("1EMHC-1", "1EMHC-2")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aCustomerIsNamedInExactlyOneWay() {
        for (String wrong : List.of(
                "\"customer\": \"C-1\", \"externalIds\": {\"meter\": \"1EMHC-1\"}",
                "\"externalIds\": {\"meter\": \"1EMHC-1\", \"crm\": \"1\"}",
                "\"externalIds\": {}",
                "\"externalIds\": {\"meter\": null}")) {
            assertThatThrownBy(() -> record(COMPLAINT.replace("\"customer\": \"C-1\"", wrong)))
                    .as(wrong)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void anIdThatNobodyHasIsNotFound() {
        assertThatThrownBy(() -> record(OF_A_METER.replace("1EMHC-1", "1EMHC-9")))
                .isInstanceOf(NotFoundException.class);
        // Right id, wrong system
        assertThatThrownBy(() -> record(OF_A_METER.replace("\"meter\"", "\"crm\"")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void everythingWrongIsSaidTogether() {
        assertThatThrownBy(() -> record("{\"source\": \"x\", \"type\": \"NO_SUCH\", \"experience\": 9}"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .containsExactlyInAnyOrder(
                                        "id MISSING",
                                        "customer MISSING",
                                        "direction MISSING",
                                        "channel MISSING",
                                        "type UNKNOWN_VALUE",
                                        "experience OUT_OF_RANGE"));
    }

    @Test
    void aForeignContractOrRelationIsRefusedAndNothingStays() {
        assertThatThrownBy(() -> record(COMPLAINT.replace("V-C-1", "V-C-2"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> record(closing("call-77"))).isInstanceOf(InvalidInputException.class);

        assertThat(call(touchpoints -> touchpoints.timeline("C-1", null, 10)).items())
                .isEmpty();
    }

    private void assertNotRelated(String named, InputProblem why) {
        assertThatThrownBy(() -> record(closing(named)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("relatesTo");
                            assertThat(error.problem()).isEqualTo(why);
                        }));
    }

    @Test
    void whatIsNamedIsATouchpointOfTheCustomerAndOfNobodyElse() {
        assertNotRelated("call-77", InputProblem.UNKNOWN_TOUCHPOINT);
        assertNotRelated(UUID.randomUUID().toString(), InputProblem.UNKNOWN_TOUCHPOINT);

        String others = record(COMPLAINT.replace("C-1", "C-2").replace("telephony", "crm"))
                .touchpoint()
                .touchpoint();
        assertNotRelated(others, InputProblem.TOUCHPOINT_OF_ANOTHER_CUSTOMER);
        assertNotRelated("call-1", InputProblem.TOUCHPOINT_OF_ANOTHER_CUSTOMER);

        record(COMPLAINT.replace("telephony", "one").replace("call-1", "call-2"));
        record(COMPLAINT.replace("telephony", "two").replace("call-1", "call-2"));
        assertNotRelated("call-2", InputProblem.AMBIGUOUS_TOUCHPOINT);
        assertThat(call(touchpoints -> touchpoints.timeline("C-1", null, 10)).items())
                .hasSize(2);
    }

    private static String closing(String relatesTo) {
        return """
                {"source": "crm", "id": "close-1", "customer": "C-1", "type": "COMPLAINT_CLOSED",
                 "direction": "OUTBOUND", "channel": "PHONE", "at": "2026-11-19T16:00:00+01:00", "relatesTo": %s}
                """.formatted(relatesTo == null ? "null" : "\"" + relatesTo + "\"");
    }

    @Test
    void closingAComplaintClosesTheLatestOpenOneAndKeepsThePast() {
        String complaint = record(COMPLAINT).touchpoint().touchpoint();

        RecordedTouchpoint closed = record(closing(null));

        assertThat(closed.touchpoint().relatesTo()).isEqualTo(complaint);
        assertThat(closed.assessment().churn().drivers())
                .extracting(driver -> driver.code())
                .doesNotContain("COMPLAINT_OPEN");
        assertThat(call(touchpoints -> touchpoints.get(complaint)).status()).isEqualTo(TouchpointStatus.CLOSED);
        assertThat(loadAt("C-1", "2026-11-19T12:00:00+01:00").touchpoints())
                .singleElement()
                .satisfies(then -> {
                    assertThat(then.status()).isEqualTo(TouchpointStatus.OPEN);
                    assertThat(then.closedAt()).isNull();
                });
    }

    @Test
    void aComplaintIsNamedByTheIdOfItsSource() {
        String complaint = record(COMPLAINT).touchpoint().touchpoint();

        assertThat(record(closing("call-1")).touchpoint().relatesTo()).isEqualTo(complaint);
    }

    @Test
    void aDeclinedOfferIsRemembered() {
        RecordedTouchpoint declined = record("""
                {"source": "crm", "id": "o-1", "customer": "C-1", "type": "OFFER_GREEN_TARIFF", "direction": "OUTBOUND",
                 "channel": "PHONE", "at": "2026-11-19T10:00:00+01:00", "outcome": "DECLINED"}
                """);

        assertThat(inputs(declined).declinedOffers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.offer()).isEqualTo("GREEN_TARIFF"));
        assertThat(declined.assessment().offers())
                .filteredOn(offer -> offer.code().equals("GREEN_TARIFF"))
                .singleElement()
                .satisfies(offer -> assertThat(offer.refusals())
                        .extracting(refusal -> refusal.code())
                        .contains("DECLINED_RECENTLY"));
    }

    @Test
    void advertisingToTheRestOfTheHouseholdCountsAndOnesOwnDoesNot() {
        String advertising = """
                {"source": "crm", "id": "%s", "customer": "%s", "type": "OFFER_GREEN_TARIFF", "direction": "OUTBOUND",
                 "channel": "PHONE", "at": "2026-11-10T10:00:00+01:00"}
                """;
        record(advertising.formatted("a-1", "C-1"));
        record(advertising.formatted("a-2", "C-2"));

        assertThat(loadAt("C-1", "2026-11-20T10:00:00+01:00").household().advertisingPointsLast30Days())
                .isEqualTo(3.0);
        assertThat(loadAt("C-1", "2026-12-20T10:00:00+01:00").household().advertisingPointsLast30Days())
                .isZero();
        assertThat(loadAt("C-1", "2026-11-20T10:00:00+01:00").premise().advertisingPointsLast30Days())
                .isZero();
    }

    @Test
    void theCaseHoldsAWindowOpenMattersAndWhatIsPlanned() {
        String touchpoint = """
                {"source": "crm", "id": "%1$s", "customer": "C-1", "type": "%1$s", "direction": "INBOUND",
                 "channel": "PHONE", "at": "%2$s", "status": %3$s, "experience": %4$s}
                """;
        record(touchpoint.formatted("HOTLINE_CALL", "2025-10-25T10:00:00+01:00", "null", "0"));
        record(touchpoint.formatted("MOVE_IN", "2025-10-01T10:00:00+01:00", "null", "0"));
        record(touchpoint.formatted("OUTAGE", "2024-11-01T10:00:00+01:00", "null", "-2"));
        record(touchpoint.formatted("COMPLAINT_OPEN", "2022-01-01T10:00:00+01:00", "\"OPEN\"", "-3"));
        record(touchpoint.formatted("METER_READ_REQ", "2026-12-24T10:00:00+01:00", "\"PLANNED\"", "0"));

        assertThat(loadAt("C-1", "2026-11-20T10:00:00+01:00").touchpoints())
                .extracting(Touchpoint::type)
                .containsExactly("COMPLAINT_OPEN", "OUTAGE", "HOTLINE_CALL", "METER_READ_REQ");
    }

    @Test
    void theTimelineIsReadFromTheEnd() {
        for (int day = 1; day <= 9; day++) {
            record("""
                    {"source": "crm", "id": "%1$s", "customer": "C-1", "type": "HOTLINE_CALL", "direction": "INBOUND",
                     "channel": "PHONE", "at": "2026-11-0%1$sT10:00:00+01:00"}
                    """.formatted(day));
        }

        List<String> read = new ArrayList<>();
        String cursor = null;
        do {
            String position = cursor;
            Page<TouchpointView> page = call(touchpoints -> touchpoints.timeline("C-1", position, 4));
            page.items().forEach(view -> read.add(view.id()));
            assertThat(page.items())
                    .allSatisfy(view -> assertThat(view.assessment()).isNotNull());
            cursor = page.next();
        } while (cursor != null);

        assertThat(read).containsExactly("9", "8", "7", "6", "5", "4", "3", "2", "1");
    }

    @Test
    void ofManyCallersWithTheSameKeyOneRecordsAndAllGetItsAnswer() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<RecordedTouchpoint> answers = new ArrayList<>();
            Callable<RecordedTouchpoint> call = () -> record(COMPLAINT);
            for (Future<RecordedTouchpoint> answer : crowd.invokeAll(Collections.nCopies(8, call))) {
                answers.add(answer.get());
            }

            assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
            assertThat(answers)
                    .extracting(answer -> answer.assessment().assessment())
                    .containsOnly(answers.get(0).assessment().assessment());
        } finally {
            crowd.shutdownNow();
        }
    }
}

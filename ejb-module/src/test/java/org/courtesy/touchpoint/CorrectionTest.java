package org.courtesy.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CorrectionTest {

    private static final String DECLINED = """
        {"source": "crm", "id": "o-1", "customer": "C-1", "type": "OFFER_GREEN_TARIFF", "direction": "OUTBOUND",
         "channel": "PHONE", "at": "2026-11-19T10:00:00+01:00", "outcome": "DECLINED"}
        """;
    private static final String ACCEPTED = DECLINED.replace("o-1", "o-2").replace("DECLINED", "ACCEPTED");
    private static final String COMPLAINT = """
        {"source": "crm", "id": "c-1", "customer": "C-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
         "channel": "PHONE", "at": "2026-11-10T10:00:00+01:00", "experience": -3}
        """;
    private static final String CLOSING = """
        {"source": "crm", "id": "c-2", "customer": "C-1", "type": "COMPLAINT_CLOSED", "direction": "OUTBOUND",
         "channel": "PHONE", "at": "2026-11-12T10:00:00+01:00"}
        """;

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
        clock.forward(Duration.ofSeconds(1));
        return database.call(entityManager -> work.apply(Touchpoints.service(entityManager, clock)));
    }

    private TouchpointView record(String json) {
        RecordTouchpoint command = CaseJson.read(json, RecordTouchpoint.class);
        return call(touchpoints -> touchpoints.record(command)).touchpoint();
    }

    private RecordedTouchpoint correct(String touchpoint, String json) {
        RecordTouchpoint command = CaseJson.read(json, RecordTouchpoint.class);
        return call(touchpoints -> touchpoints.correct(touchpoint, command));
    }

    private TouchpointView read(String touchpoint) {
        return call(touchpoints -> touchpoints.get(touchpoint));
    }

    private Assessment latest() {
        return database.call(entityManager -> DecisionBeans.service(entityManager, clock, Touchpoints.parts())
                .latest("C-1")
                .orElseThrow());
    }

    @Test
    void theCorrectedOneStaysAndDoesNotCount() {
        String mistaken = record(DECLINED).touchpoint();

        RecordedTouchpoint correction = correct(mistaken, ACCEPTED);

        assertThat(correction.touchpoint().corrects()).isEqualTo(mistaken);
        TouchpointView kept = read(mistaken);
        assertThat(kept.status()).isEqualTo(TouchpointStatus.CANCELLED);
        assertThat(kept.correctedBy()).isEqualTo(correction.touchpoint().touchpoint());
        assertThat(correction.assessment().offers())
                .filteredOn(offer -> offer.code().equals("GREEN_TARIFF"))
                .singleElement()
                .satisfies(
                        offer -> assertThat(offer.refusals()).extracting("code").doesNotContain("DECLINED_RECENTLY"));
        assertThat(latest().assessment()).isEqualTo(correction.assessment().assessment());
    }

    @Test
    void aRepetitionGetsTheFirstAnswer() {
        String mistaken = record(DECLINED).touchpoint();
        RecordedTouchpoint first = correct(mistaken, ACCEPTED);

        RecordedTouchpoint second = correct(mistaken, ACCEPTED);

        assertThat(second.repeated()).isTrue();
        assertThat(second.assessment()).isEqualTo(first.assessment());
        assertThatThrownBy(() -> record(ACCEPTED)).isInstanceOf(ConflictException.class);
    }

    @Test
    void twiceIsAConflictAndTheCorrectionCanBeCorrected() {
        String mistaken = record(DECLINED).touchpoint();
        String correction = correct(mistaken, ACCEPTED).touchpoint().touchpoint();

        assertThatThrownBy(() -> correct(mistaken, ACCEPTED.replace("o-2", "o-3")))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("TOUCHPOINT_CORRECTED"));
        assertThat(correct(correction, ACCEPTED.replace("o-2", "o-3"))
                        .touchpoint()
                        .corrects())
                .isEqualTo(correction);
    }

    @Test
    void anotherCustomerOrNoTouchpointIsRefusedAndNothingChanges() {
        String mistaken = record(DECLINED).touchpoint();

        assertThatThrownBy(() -> correct(mistaken, ACCEPTED.replace("C-1", "C-2")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.errors()).extracting("field").containsExactly("customer"));
        assertThatThrownBy(() -> correct("nothing", ACCEPTED)).isInstanceOf(NotFoundException.class);
        assertThat(read(mistaken).correctedBy()).isNull();
    }

    @Test
    void whatDidNotTakePlaceIsCorrectedAsCancelled() {
        String mistaken = record(COMPLAINT).touchpoint();

        correct(
                mistaken,
                COMPLAINT.replace("c-1", "c-9").replace("\"experience\"", "\"status\": \"CANCELLED\", \"experience\""));

        assertThat(latest().churn().drivers()).extracting("code").doesNotContain("COMPLAINT_OPEN");
    }

    @Test
    void aCorrectedComplaintStaysClosed() {
        String mistaken = record(COMPLAINT).touchpoint();
        record(CLOSING);

        TouchpointView correction = correct(
                        mistaken, COMPLAINT.replace("c-1", "c-9").replace("-3", "-1"))
                .touchpoint();

        assertThat(read(correction.touchpoint()).status()).isEqualTo(TouchpointStatus.CLOSED);
    }

    @Test
    void aCorrectedClosingOpensTheComplaintAgain() {
        String complaint = record(COMPLAINT).touchpoint();
        String closing = record(CLOSING).touchpoint();
        assertThat(read(complaint).status()).isEqualTo(TouchpointStatus.CLOSED);

        correct(closing, CLOSING.replace("c-2", "c-9").replace("COMPLAINT_CLOSED", "HOTLINE_CALL"));

        assertThat(read(complaint).status()).isEqualTo(TouchpointStatus.OPEN);
        assertThat(latest().churn().drivers()).extracting("code").contains("COMPLAINT_OPEN");
    }
}

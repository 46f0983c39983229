package org.courtesy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Consent;
import org.courtesy.json.CaseJson;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.DeliveryOutcome;
import org.courtesy.touchpoint.DeliveryReport;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each use of a consent is tied to it and keeps it alive. */
class ConsentUsesTest {

    private static final OffsetDateTime SENT = OffsetDateTime.parse("2026-11-19T10:00:00Z");
    private static final String GRANTED = "{\"channel\": \"EMAIL\", \"state\": \"GRANTED\","
            + " \"proof\": \"DOUBLE_OPT_IN_EMAIL\", \"at\": \"2026-01-10T09:00:00Z\"}";

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void aCustomer() {
        database.run(entities -> Rulebooks.store(entities, clock));
        database.call(entities -> Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void consent(String json) {
        ConsentEntry entry = CaseJson.read(json, ConsentEntry.class);
        database.call(entities -> Consents.service(entities, clock).record("C-1", entry));
    }

    private String touchpoint(String id, String type, String status, String at) {
        RecordTouchpoint command = CaseJson.read("""
                {"source": "mailer", "id": "%s", "customer": "C-1", "type": "%s", "direction": "OUTBOUND",
                 "channel": "EMAIL", "at": "%s", "status": "%s"}""".formatted(id, type, at, status), RecordTouchpoint.class);
        return database.call(entities -> service(entities).record(command))
                .touchpoint()
                .touchpoint();
    }

    private TouchpointService service(EntityManager entities) {
        return Touchpoints.service(entities, clock);
    }

    private void report(String touchpoint, DeliveryOutcome outcome, OffsetDateTime at) {
        database.call(entities -> Touchpoints.reports(entities, clock, Outboxes.silent())
                .note(UUID.fromString(touchpoint), new DeliveryReport(outcome, at, null, null)));
    }

    private OffsetDateTime lastUse(String asOf) {
        return database
                .call(entities -> Customers.cases(entities, List.of(Consents.part()))
                        .load("C-1", OffsetDateTime.parse(asOf), null))
                .consents()
                .stream()
                .map(Consent::lastUsedAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private OffsetDateTime lastUse() {
        return lastUse("2026-11-20T09:00:00Z");
    }

    private long entries() {
        return database.call(entities -> entities.createQuery("select count(u) from ConsentUseEntity u", Long.class)
                .getSingleResult());
    }

    @Test
    void advertisingUsesTheConsentItIsMadeOn() {
        consent(GRANTED);
        touchpoint("m-1", "NEWSLETTER", "DONE", SENT.toString());

        assertThat(lastUse()).isEqualTo(SENT);
        assertThat(lastUse("2026-11-19T09:59:59Z")).isNull();
    }

    @Test
    void serviceAndPlansUseNone() {
        consent(GRANTED);
        touchpoint("m-1", "HIGH_BILL_ALERT", "DONE", SENT.toString());
        touchpoint("m-2", "NEWSLETTER", "PLANNED", "2026-11-25T10:00:00Z");

        assertThat(entries()).isZero();
    }

    @Test
    void withoutAYesThereIsNothingToUse() {
        touchpoint("m-1", "NEWSLETTER", "DONE", SENT.toString());
        consent(GRANTED.replace("GRANTED", "WITHDRAWN"));
        touchpoint("m-2", "NEWSLETTER", "DONE", SENT.plusHours(1).toString());

        assertThat(entries()).isZero();
    }

    @Test
    void whatDidNotArriveIsNoUseUntilItDoes() {
        consent(GRANTED);
        String mail = touchpoint("m-1", "NEWSLETTER", "DONE", SENT.toString());

        report(mail, DeliveryOutcome.FAILED, SENT.plusMinutes(1));
        assertThat(lastUse()).isNull();

        report(mail, DeliveryOutcome.DELIVERED, SENT.plusMinutes(2));
        assertThat(lastUse()).isEqualTo(SENT);
        assertThat(entries()).as("use, taken back, use").isEqualTo(3);
    }

    @Test
    void aCorrectionMovesTheUse() {
        consent(GRANTED);
        String mistaken = touchpoint("m-1", "NEWSLETTER", "DONE", SENT.toString());
        RecordTouchpoint correction = CaseJson.read("""
                {"source": "mailer", "id": "m-1b", "customer": "C-1", "type": "NEWSLETTER", "direction": "OUTBOUND",
                 "channel": "EMAIL", "at": "2026-11-18T10:00:00Z", "status": "DONE"}""", RecordTouchpoint.class);
        database.call(entities -> service(entities).correct(mistaken, correction));

        assertThat(lastUse()).isEqualTo(SENT.minusDays(1));
    }

    @Test
    void contactsMayBeKnownBeforeTheConsent() {
        touchpoint("m-1", "NEWSLETTER", "DONE", SENT.toString());
        touchpoint("m-0", "NEWSLETTER", "DONE", "2025-11-19T10:00:00Z");

        consent(GRANTED);
        consent(GRANTED.replace("EMAIL\", \"state", "SMS\", \"state"));

        assertThat(lastUse()).isEqualTo(SENT);
        assertThat(entries()).as("the one before the consent was made on none").isEqualTo(1);
    }

    @Test
    void theLedgerTellsTheLatestUse() {
        consent(GRANTED);
        touchpoint("m-1", "NEWSLETTER", "DONE", SENT.toString());

        StoredConsent stored = database.call(
                entities -> Consents.service(entities, clock).ledger("C-1").get(0));
        assertThat(stored.entry().lastUsedAt()).isEqualTo(SENT);
    }
}

package org.courtesy.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.audit.AuditBeans;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainBeans;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.privacy.erasure.Erasures;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.security.Callers;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is over is cleared away, kind by kind, and nothing before its time. */
class RetentionTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void aCustomer() {
        database.run(entities -> Rulebooks.store(entities, clock));
        database.call(entities -> Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null));
        touchpoint("old", "2024-11-19T10:00:00Z");
        touchpoint("young", "2024-11-21T10:00:00Z");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void touchpoint(String id, String at) {
        RecordTouchpoint command = CaseJson.read("""
                {"source": "crm", "id": "%s", "customer": "C-1", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "at": "%s", "note": "%s"}""".formatted(id, at, id), RecordTouchpoint.class);
        database.call(entities -> Touchpoints.service(entities, clock).record(command));
    }

    private void consent(String at) {
        ConsentEntry entry = CaseJson.read(
                "{\"channel\": \"EMAIL\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\", \"at\": \"" + at + "\"}",
                ConsentEntry.class);
        database.call(entities -> Consents.service(entities, clock).record("C-1", entry));
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
    }

    private <T> T service(Function<RetentionService, T> work) {
        return database.call(entities ->
                work.apply(new RetentionService(Retentions.book(entities, clock), Callers.named("privacy"))));
    }

    /** Runs once over everything; what was cleared, by kind. */
    private Map<RetentionKind, Long> run() {
        clock.forward(Duration.ofSeconds(1));
        String id = service(RetentionService::run).id();
        JobRuns job = new JobRuns(RetentionBook.KIND, "").named(UUID.fromString(id));
        int place = 0;
        RetentionPage.Outcome outcome = RetentionPage.Outcome.MORE;
        while (outcome != RetentionPage.Outcome.THROUGH) {
            int at = place;
            outcome = database.call(entities -> new RetentionPage(
                            entities,
                            Retentions.book(entities, clock),
                            Consents.retention(entities, clock),
                            AuditBeans.retention(entities, clock),
                            Erasures.left(entities, clock),
                            clock)
                    .clear(job.run(), at));
            place += outcome == RetentionPage.Outcome.NEXT ? 1 : 0;
        }
        RetentionRun run = service(one -> one.runs(1)).get(0);
        assertThat(run.endedAt()).isNotNull();
        return run.cleared();
    }

    private List<?> query(String sql) {
        return database.call(
                entities -> (List<?>) entities.createNativeQuery(sql).getResultList());
    }

    @Test
    void notesGoAfterTheirTimeAndContactsStay() {
        assertThat(run()).containsEntry(RetentionKind.CONTACT_NOTES, 1L);

        assertThat(query("select note from touchpoint where note is not null")).isEqualTo(List.of("young"));
        assertThat(query("select id from touchpoint")).hasSize(2);
        assertThat(run()).as("a second time there is nothing").doesNotContainKey(RetentionKind.CONTACT_NOTES);
    }

    @Test
    void whatSomebodyDecidedHoldsFromTheNextRun() {
        service(one -> one.decide(RetentionKind.CONTACT_NOTES, null));
        assertThat(run()).doesNotContainKey(RetentionKind.CONTACT_NOTES);

        service(one -> one.decide(RetentionKind.CONTACT_NOTES, 1));
        assertThat(run()).containsEntry(RetentionKind.CONTACT_NOTES, 2L);
        assertThatThrownBy(() -> service(one -> one.decide(RetentionKind.CONTACT_NOTES, 0)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nobodyShortensTheAuditTrailToHideWhatTheyDid() {
        assertThatThrownBy(() -> service(one -> one.decide(RetentionKind.AUDIT_TRAIL, 11)))
                .isInstanceOf(InvalidInputException.class);
        service(one -> one.decide(RetentionKind.AUDIT_TRAIL, 12));
        assertThat(run()).doesNotContainKey(RetentionKind.AUDIT_TRAIL);
    }

    @Test
    void theLatestDecisionStaysWhole() {
        clock.forward(Duration.ofDays(36 * 31));

        assertThat(run()).containsKey(RetentionKind.DECISION_CASES);
        assertThat(query("select id from assessment where inputs is not null")).hasSize(1);
        assertThat(query("select id from assessment where next_action is null")).isEmpty();
    }

    @Test
    void proofsAreKeptForFiveYearsWhateverSomebodyDecides() {
        consent("2022-01-10T09:00:00Z");
        service(one -> one.decide(RetentionKind.CONSENT_PROOFS, 1));
        clock.forward(Duration.ofDays(5 * 365));
        assertThat(run()).as("written down less than five years ago").doesNotContainKey(RetentionKind.CONSENT_PROOFS);

        clock.forward(Duration.ofDays(5));
        assertThat(run()).containsEntry(RetentionKind.CONSENT_PROOFS, 1L);
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
        assertThat(ChainBeans.check(database, Consents::chained, clock).found()).isEmpty();
    }

    @Test
    void whoLeftLongAgoIsErasedOnceSomebodyHasDecidedWhen() {
        long version = database.call(
                entities -> Customers.service(entities, clock).get("C-1").version());
        CustomerRecord left = CaseJson.read(
                CaseJson.write(Customers.anna("C-1"))
                        .replace("\"ACTIVE\"", "\"ENDED\"")
                        .replace("\"signedOn\"", "\"supplyEnd\":\"2024-12-31\",\"signedOn\""),
                CustomerRecord.class);
        database.call(entities -> Customers.service(entities, clock).put("C-1", left, version));
        clock.forward(Duration.ofDays(13 * 31));
        assertThat(run()).doesNotContainKey(RetentionKind.LEFT_CUSTOMERS);

        service(one -> one.decide(RetentionKind.LEFT_CUSTOMERS, 12));
        assertThat(run()).containsEntry(RetentionKind.LEFT_CUSTOMERS, 1L);
        assertThat(query("select number from customer where number = 'C-1'")).isEmpty();
    }
}

package org.courtesy.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.customer.Aliases;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.customer.ExternalId;
import org.courtesy.customer.StoredCustomer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergeServiceTest {

    private static final MergeCustomers INTO_ONE = new MergeCustomers("C-2", "same birth date, told on the phone");

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void storeTwoRecordsOfAnna() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        store("C-1", Customers.anna("C-1"));
        store("C-2", Customers.anna("C-2"));
        clock.forward(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private StoredCustomer store(String number, CustomerRecord record) {
        return database.call(
                entityManager -> Customers.service(entityManager, clock).put(number, record, null));
    }

    private StoredCustomer get(String number) {
        return database.call(
                entityManager -> Customers.service(entityManager, clock).get(number));
    }

    private <T> T call(Function<MergeService, T> work) {
        return database.call(entityManager -> work.apply(Merges.service(entityManager, clock)));
    }

    private StoredMerge merge() {
        long version = get("C-1").version();
        return call(merges -> merges.merge("C-1", INTO_ONE, version));
    }

    private CustomerCase known() {
        return database.call(entityManager ->
                Customers.cases(entityManager, Touchpoints.parts()).load("C-1", OffsetDateTime.now(clock), null));
    }

    private RecordedTouchpoint record(String json) {
        return database.call(entityManager ->
                Touchpoints.service(entityManager, clock).record(CaseJson.read(json, RecordTouchpoint.class)));
    }

    private void consent(String number, String json) {
        database.call(entityManager ->
                Consents.service(entityManager, clock).record(number, CaseJson.read(json, ConsentEntry.class)));
    }

    private long rows(String condition) {
        return database.call(entityManager -> ((Number) entityManager
                        .createNativeQuery("select count(*) from " + condition)
                        .getSingleResult())
                .longValue());
    }

    private void sql(String sql) {
        database.run((EntityManager entityManager) ->
                entityManager.createNativeQuery(sql).executeUpdate());
    }

    private static String code(Throwable thrown) {
        return ((CourtesyException) thrown).code();
    }

    @Test
    void whatHangsOnTheDuplicateGoesToTheSurvivor() {
        record("""
                {"source": "crm", "id": "1", "customer": "C-2", "type": "OFFER_GREEN_TARIFF", "direction": "OUTBOUND",
                 "channel": "EMAIL", "purpose": "ADVERTISING", "at": "2026-11-18T10:00:00Z"}""");
        record("""
                {"source": "crm", "id": "2", "customer": "C-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
                 "channel": "PHONE", "at": "2026-11-19T10:00:00Z", "status": "OPEN"}""");
        consent("C-1", """
                {"channel": "PHONE", "state": "GRANTED", "proof": "SIGNED_FORM", "at": "2026-01-01T00:00:00Z"}""");
        consent("C-2", """
                {"channel": "PHONE", "state": "WITHDRAWN", "evidence": "call 7", "at": "2026-06-01T00:00:00Z"}""");
        database.call(entityManager -> Consents.service(entityManager, clock)
                .object("C-2", CaseJson.read("{\"channel\": \"POST\"}", Objection.class)));
        long decisions = rows("assessment");

        Merge merge = merge().merge();

        CustomerCase known = known();
        assertThat(known.touchpoints()).extracting(Touchpoint::type).contains("OFFER_GREEN_TARIFF", "COMPLAINT_OPEN");
        assertThat(known.consents()).hasSize(2);
        assertThat(known.objections()).hasSize(1);
        assertThat(known.contracts()).extracting("number").containsExactlyInAnyOrder("V-C-1", "V-C-2");
        assertThat(merge.moved())
                .containsEntry("touchpoints", 1L)
                .containsEntry("consents", 1L)
                .containsEntry("objections", 1L)
                .containsEntry("contracts", 1L);
        assertThat(rows("consent where merge_id is not null")).isEqualTo(1);
        assertThat(rows("objection where merge_id is not null")).isEqualTo(1);
        assertThat(rows("customer")).isEqualTo(1);
        // Decisions stay, and the survivor was judged anew.
        assertThat(rows("assessment")).isEqualTo(decisions + 1);
    }

    @Test
    void whatTheRegisterOfDataSubjectsSaysOfEitherHolds() {
        sql("insert into privacy_restriction (id, customer_id, reason, since, set_at, set_by) select random_uuid(), id,"
                + " 'disputed', date '2026-11-01', timestamp with time zone '2026-11-01 10:00:00Z', 'officer'"
                + " from customer where number = 'C-2'");
        sql("update customer set privacy_restricted_on = date '2026-11-01', privacy_request_on = date '2026-11-02'"
                + " where number = 'C-2'");
        sql("update customer set privacy_request_on = date '2026-11-05' where number = 'C-1'");

        Merge merge = merge().merge();

        assertThat(merge.moved()).containsEntry("restrictions", 1L);
        assertThat(known().customer().restricted()).isTrue();
        assertThat(known().customer().dataSubjectRequestReceivedOn()).isEqualTo("2026-11-02");
    }

    @Test
    void theMergeSaysWhoAndWhyAndWhatTheDuplicateSaid() {
        Merge merge = merge().merge();

        assertThat(merge.mergedBy()).isEqualTo("officer");
        assertThat(merge.mergedAt()).isEqualTo(clock.instant());
        assertThat(merge.reason()).isEqualTo(INTO_ONE.reason());
        assertThat(rows("customer_merge where survivor = 'C-1' and duplicate = 'C-2' and merged_by = 'officer'"
                        + " and duplicate_record like '%anna.mueller@example.org%'"))
                .isEqualTo(1);
    }

    @Test
    void aDryRunSaysTheSameAndDoesNothing() {
        Merge tried = call(merges -> merges.tryOut("C-1", INTO_ONE)).merge();

        assertThat(rows("customer")).isEqualTo(2);
        assertThat(tried.merge()).isNull();
        Merge made = merge().merge();
        assertThat(made.moved()).isEqualTo(tried.moved());
        assertThat(made.settled()).isEqualTo(tried.settled());
    }

    @Test
    void onceMoreGivesTheSameAnswer() {
        StoredMerge first = merge();

        StoredMerge again = call(merges -> merges.merge("C-1", INTO_ONE, null));
        StoredMerge tried = call(merges -> merges.tryOut("C-1", INTO_ONE));

        assertThat(again.merge()).isEqualTo(first.merge());
        assertThat(tried.merge()).isEqualTo(first.merge());
        assertThat(again.version()).isEqualTo(get("C-1").version());
        assertThat(rows("customer_merge")).isEqualTo(1);
    }

    @Test
    void theFormerNumberStandsForTheSurvivor() {
        merge();

        assertThat(get("C-2").body().customer().number()).isEqualTo("C-1");
        RecordedTouchpoint recorded = record("""
                {"source": "crm", "id": "9", "customer": "C-2", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
                 "channel": "PHONE", "status": "OPEN"}""");
        assertThat(recorded.assessment().customer()).isEqualTo("C-1");
        assertThat(database.call(entityManager ->
                                Customers.service(entityManager, clock).search("C-2", null, 10))
                        .items())
                .extracting("number")
                .containsExactly("C-1");
        Aliases aliases = call(merges -> merges.aliases("C-2"));
        assertThat(aliases.customer()).isEqualTo("C-1");
        assertThat(aliases.numbers()).containsExactly("C-2");
        assertThat(aliases.externalIds()).containsExactly(new ExternalId("meter", "1EMHC-2"));
    }

    @Test
    void aFormerNumberChangesTheSurvivorOnlyWithItsVersion() {
        merge();

        assertThatThrownBy(() -> store("C-2", Customers.anna("C-2"))).isInstanceOf(PreconditionRequiredException.class);
        long version = get("C-2").version();
        CustomerRecord changed = CaseJson.read(
                "{\"customer\": {\"number\": \"C-2\", \"kind\": \"PERSON\", \"country\": \"DE\", \"segment\": \"Z\"}}",
                CustomerRecord.class);
        database.call(entityManager -> Customers.service(entityManager, clock).put("C-2", changed, version));
        assertThat(get("C-1").body().customer().segment()).isEqualTo("Z");
        assertThat(rows("customer")).isEqualTo(1);
    }

    @Test
    void anExternalIdOfTheDuplicateIsNobodyElses() {
        merge();
        CustomerRecord thief = CaseJson.read("""
                {"customer": {"number": "C-3", "kind": "PERSON", "country": "DE"}, "externalIds": {"meter": "1EMHC-2"}}
                """, CustomerRecord.class);

        assertThatThrownBy(() -> store("C-3", thief))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.code()).isEqualTo("EXTERNAL_ID_TAKEN"));
    }

    @Test
    void aSurvivorMayBeMergedInTurnAndEveryFormerNumberFollows() {
        merge();
        store("C-3", Customers.anna("C-3"));
        long version = get("C-3").version();

        call(merges -> merges.merge("C-3", new MergeCustomers("C-1", "again"), version));

        assertThat(get("C-2").body().customer().number()).isEqualTo("C-3");
        assertThat(get("C-1").body().customer().number()).isEqualTo("C-3");
        assertThat(call(merges -> merges.aliases("C-3")).numbers()).containsExactly("C-1", "C-2");
        assertThat(call(merges -> merges.merge("C-3", INTO_ONE, null)).merge().survivor())
                .isEqualTo("C-1");
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        store(
                "O-1",
                CaseJson.read(
                        "{\"customer\": {\"number\": \"O-1\", \"kind\": \"ORGANISATION\", \"country\": \"DE\"}}",
                        CustomerRecord.class));
        store("C-3", Customers.anna("C-3"));

        assertThatThrownBy(() -> call(m -> m.merge("C-1", new MergeCustomers("C-1", "x"), 0L)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("MERGE_WITH_ITSELF"));
        assertThatThrownBy(() -> call(m -> m.tryOut("C-1", new MergeCustomers("C-1", "x"))))
                .satisfies(e -> assertThat(code(e)).isEqualTo("MERGE_WITH_ITSELF"));
        assertThatThrownBy(() -> call(m -> m.merge("C-1", new MergeCustomers("C-9", "x"), 0L)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(m -> m.merge("C-1", new MergeCustomers("C-\0", "x"), 0L)))
                .isInstanceOfAny(NotFoundException.class, InvalidInputException.class);
        assertThatThrownBy(() -> call(m -> m.merge("C-9", INTO_ONE, 0L))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> call(m -> m.merge("C-1", new MergeCustomers("O-1", "x"), 0L)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("MERGE_OF_DIFFERENT_KINDS"));
        assertThatThrownBy(() -> call(m -> m.merge("C-1", new MergeCustomers(null, " "), 0L)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> call(m -> m.merge("C-1", INTO_ONE, null)))
                .isInstanceOf(PreconditionRequiredException.class);
        assertThatThrownBy(() -> call(m -> m.merge("C-1", INTO_ONE, 77L)))
                .isInstanceOf(PreconditionFailedException.class);
        merge();
        assertThatThrownBy(() -> call(m -> m.merge("C-3", INTO_ONE, 0L)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("CUSTOMER_MERGED_ELSEWHERE"));
        assertThatThrownBy(() -> call(m -> m.merge("C-2", new MergeCustomers("C-1", "x"), 0L)))
                .satisfies(e -> assertThat(code(e)).isEqualTo("MERGE_IN_A_CIRCLE"));
    }

    @Test
    void aPromiseUnderTheSameIdIsKeptOnceItWasKeptToBoth() {
        promise("C-1", "{\"id\": \"P\", \"dueOn\": \"2026-12-01\", \"keptOn\": \"2026-11-01\"}");
        promise("C-2", "{\"id\": \"P\", \"dueOn\": \"2026-11-25\"}");
        promise("C-2", "{\"id\": \"Q\", \"dueOn\": \"2026-11-26\"}");

        merge();

        List<PromiseEntry> promises = database.call(
                entityManager -> Consents.service(entityManager, clock).promises("C-1"));
        assertThat(promises).extracting(PromiseEntry::id).containsExactlyInAnyOrder("P", "Q");
        assertThat(promises)
                .filteredOn(promise -> promise.id().equals("P"))
                .singleElement()
                .satisfies(promise -> {
                    assertThat(promise.dueOn()).hasToString("2026-11-25");
                    assertThat(promise.keptOn()).isNull();
                });
    }

    private void promise(String number, String json) {
        database.call(entityManager ->
                Consents.service(entityManager, clock).promise(number, CaseJson.read(json, PromiseEntry.class)));
    }

    @Test
    void whoeverIsOnAListStaysOnIt() {
        sql(
                "update customer set block_list_at = timestamp with time zone '2026-01-01 00:00:00+00' where number = 'C-2'");
        sql("update customer set robinson_list_at = timestamp with time zone '2026-02-01 00:00:00+00'");
        sql("update customer set robinson_list_at = timestamp with time zone '2026-01-01 00:00:00+00'"
                + " where number = 'C-2'");

        merge();

        assertThat(known().customer().blocked()).isTrue();
        assertThat(rows("customer where robinson_list_at = timestamp with time zone '2026-01-01 00:00:00+00'"))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatDoesNotWorkIsKnownAfterwards() {
        sql(
                "insert into customer_undeliverable select id, 'EMAIL', 'anna.mueller@example.org', changed_at from customer"
                        + " where number = 'C-2'");
        sql("update customer set unreachable = 'EMAIL' where number = 'C-2'");

        merge();

        assertThat(known().customer().reachable()).extracting(Object::toString).doesNotContain("EMAIL");
        assertThat(rows("customer_undeliverable")).isEqualTo(1);
    }

    @Test
    void whatWasHandedOverFollowsItsPlaceInTheAudience() {
        String job = "'0197c3a1-0000-7000-8000-000000000001'";
        sql(
                "insert into job (id, kind, state, requested_by, created_at, done, refused, stop_requested, request, attempts)"
                        + " values (" + job + ", 'AUDIENCE', 'DONE', 'crm', now(), 1, 0, false, '{}', 1)");
        sql("insert into audience_member (job_id, customer_id, state, priority, worth) select " + job
                + ", id, 'IN', 1, 1 from customer where number = 'C-2'");
        sql("insert into handover_contact (audience_id, customer_id, job_id, state, attempts, changed_at) select " + job
                + ", id, " + job + ", 'LATER', 1, now() from customer where number = 'C-2'");

        merge();

        String survivors = " where customer_id = (select id from customer where number = 'C-1')";
        assertThat(rows("audience_member" + survivors)).isEqualTo(1);
        assertThat(rows("handover_contact" + survivors)).isEqualTo(1);
    }

    @Test
    void rowsOfWhichThereIsOneOnlyAreJoined() {
        for (String rule : List.of("CON-001", "CON-002")) {
            sql(
                    "insert into rule_customer select 'standard', '" + rule
                            + "', id, case number when 'C-1' then date '2026-01-01' else date '2026-02-01' end, null from customer");
            sql(
                    "insert into holdout_assignment select '" + rule + "', id,"
                            + " case number when 'C-1' then 'CONTROL' else 'TREATED' end, date '2026-01-01', null from customer");
        }
        sql("delete from holdout_assignment where rule = 'CON-002' and arm = 'CONTROL'");

        merge();

        assertThat(rows("rule_customer where fired_on = date '2026-02-01'")).isEqualTo(2);
        assertThat(rows("holdout_assignment where rule = 'CON-001' and arm = 'CONTROL' and crossed_on is not null"))
                .isEqualTo(1);
        assertThat(rows("holdout_assignment where rule = 'CON-002' and arm = 'TREATED' and crossed_on is null"))
                .isEqualTo(1);
    }

    @Test
    void ofTheSameWorkOneIsLeft() {
        task("C-1", "CALLBACK", "OPEN");
        task("C-2", "CALLBACK", "CLAIMED");
        task("C-1", "WELCOME", "CLAIMED");
        task("C-2", "WELCOME", "OPEN");
        task("C-2", "METER", "OPEN");

        merge();

        assertThat(rows("work_item where open_slot = 0")).isEqualTo(3);
        assertThat(rows("work_item where code in ('CALLBACK', 'WELCOME') and state = 'CLAIMED'"))
                .isEqualTo(2);
    }

    @Test
    void nobodyIsMergedWhileTwoAreAtTheSameWork() {
        task("C-1", "CALLBACK", "CLAIMED");
        task("C-2", "CALLBACK", "CLAIMED");

        assertThatThrownBy(this::merge).satisfies(e -> assertThat(code(e)).isEqualTo("CUSTOMER_IN_WORK"));
        assertThat(rows("customer")).isEqualTo(2);
    }

    private void task(String number, String code, String state) {
        sql("insert into work_item (id, customer_id, version, kind, code, subject, urgency, sort_day, priority,"
                + " assessment_id, created_at, state, open_slot, attempts, claimed_by, claimed_until)"
                + " select random_uuid(), id, 0, 'ACTION', '" + code + "', '', 1, date '2026-12-01', 1, random_uuid(),"
                + " changed_at, '" + state + "', 0, 0, 'bo', changed_at from customer where number = '" + number + "'");
    }

    @Test
    void aClosingThatCameToTheOtherRecordEndsTheComplaint() {
        record("""
                {"source": "crm", "id": "1", "customer": "C-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
                 "channel": "PHONE", "at": "2026-11-10T10:00:00Z", "status": "OPEN"}""");
        record("""
                {"source": "crm", "id": "2", "customer": "C-2", "type": "COMPLAINT_CLOSED", "direction": "OUTBOUND",
                 "channel": "PHONE", "at": "2026-11-12T10:00:00Z"}""");

        merge();

        assertThat(known().touchpoints())
                .filteredOn(touchpoint -> touchpoint.type().equals("COMPLAINT_OPEN"))
                .singleElement()
                .satisfies(complaint -> assertThat(complaint.status()).isNotEqualTo(TouchpointStatus.OPEN));
    }

    /** What somebody else gets who begins while the merge has moved everything and is not committed yet. */
    private <T> T meanwhile(Supplier<T> other) {
        CountDownLatch merged = new CountDownLatch(1);
        CompletableFuture<T> waiting = CompletableFuture.supplyAsync(() -> {
            await(merged);
            return other.get();
        });
        long version = get("C-1").version();
        database.call(entityManager -> {
            StoredMerge made = Merges.service(entityManager, clock).merge("C-1", INTO_ONE, version);
            merged.countDown();
            // Long enough for the other one to come as far as the lock; what is asserted holds either way.
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            return made;
        });
        return waiting.join();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aContactThatIsRecordedMeanwhileIsTheSurvivors() {
        RecordedTouchpoint recorded = meanwhile(() -> record("""
                {"source": "crm", "id": "1", "customer": "C-2", "type": "COMPLAINT_OPEN", "direction": "INBOUND",
                 "channel": "PHONE", "at": "2026-11-10T10:00:00Z", "status": "OPEN"}"""));

        assertThat(recorded.assessment().customer()).isEqualTo("C-1");
        assertThat(known().touchpoints()).hasSize(1);
    }

    @Test
    void whoeverMergesTheSameMeanwhileGetsTheSameAnswer() {
        long version = get("C-1").version();

        Merge second = meanwhile(
                () -> call(merges -> merges.merge("C-1", INTO_ONE, version)).merge());

        assertThat(second)
                .isEqualTo(call(merges -> merges.tryOut("C-1", INTO_ONE)).merge());
        assertThat(rows("customer_merge")).isEqualTo(1);
    }

    @Test
    void whoeverMergesTheOtherWayRoundMeanwhileIsTold() {
        long version = get("C-2").version();

        String code = meanwhile(() -> {
            try {
                call(merges -> merges.merge("C-2", new MergeCustomers("C-1", "x"), version));
                return "MERGED";
            } catch (ConflictException e) {
                return e.code();
            }
        });

        assertThat(code).isEqualTo("MERGE_IN_A_CIRCLE");
        assertThat(rows("customer")).isEqualTo(1);
    }
}

package org.courtesy.privacy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with Anna, C-1, and the register of data subjects. */
abstract class Registry {

    final TestDatabase database = new TestDatabase();
    final FixedClock clock = new FixedClock("2026-01-31T09:00:00Z");

    @BeforeEach
    void storeRulesAndAnna() {
        database.run(entityManager -> Rulebooks.store(entityManager, clock));
        store("C-1", Customers.anna("C-1"), null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Every call makes ids of its own, in the order of time. */
    private void tick() {
        clock.forward(Duration.ofSeconds(1));
    }

    void store(String number, CustomerRecord record, Long version) {
        tick();
        database.run(entityManager -> {
            Decisions decisions = Privacy.decisions(entityManager, clock);
            Customers.service(entityManager, clock, List.of(DecisionBeans.reassessment(decisions)))
                    .put(number, record, version);
        });
    }

    long version(String number) {
        return database.call(entityManager ->
                Customers.service(entityManager, clock).get(number).version());
    }

    <T> T requests(Function<PrivacyRequestService, T> work) {
        tick();
        return database.call(entityManager -> work.apply(Privacy.requests(entityManager, clock)));
    }

    <T> T restrictions(Function<RestrictionService, T> work) {
        tick();
        return database.call(entityManager -> work.apply(Privacy.restrictions(entityManager, clock)));
    }

    PrivacyRequest record(RequestKind kind) {
        return requests(register ->
                register.record("C-1", new RecordRequest(kind, null, RequestChannel.EMAIL, null, "asks by mail")));
    }

    void today(String instant) {
        clock.forward(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    void consent(String json) {
        tick();
        database.run(entityManager -> Consents.service(entityManager, clock, Privacy.decisions(entityManager, clock))
                .record("C-1", CaseJson.read(json, ConsentEntry.class)));
    }

    /** What decisions see. */
    CustomerCase known() {
        return database.call(entityManager ->
                Customers.cases(entityManager, Touchpoints.parts()).load("C-1", OffsetDateTime.now(clock), null));
    }

    Assessment latest() {
        return database.call(entityManager -> DecisionBeans.service(entityManager, clock, List.of())
                .latest("C-1")
                .orElseThrow());
    }

    long rows(String condition) {
        return database.call(entityManager -> count(entityManager, condition));
    }

    private static long count(EntityManager entities, String condition) {
        return ((Number) entities.createNativeQuery("select count(*) from " + condition)
                        .getSingleResult())
                .longValue();
    }

    static String code(Throwable thrown) {
        return ((CourtesyException) thrown).code();
    }
}

package org.courtesy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainBeans;
import org.courtesy.chain.ChainProblem;
import org.courtesy.chain.ChainProblem.Kind;
import org.courtesy.chain.CheckedChain;
import org.courtesy.json.CaseJson;
import org.courtesy.security.Callers;
import org.courtesy.security.Roles;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.CurrentExchange;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody adds to the trail, changes it or removes something from it unnoticed. */
class AuditChainTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    /** Three entries: the first two are about customers. */
    @BeforeEach
    void aTrail() {
        changed("C-1");
        changed("C-2");
        database.run(entities -> book(entities).note(Happening.done(AuditAction.SIGNED_OUT)));
        link();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private AuditBook book(EntityManager entities) {
        CurrentExchange exchange = new CurrentExchange();
        exchange.begin(Place.SCREEN, "req-1");
        return AuditBeans.book(entities, clock, Callers.as(Roles.AGENT), exchange);
    }

    private void changed(String customer) {
        database.run(entities ->
                book(entities).note(Happening.done(AuditAction.CUSTOMER_CHANGED).withCustomer(customer)));
        clock.forward(Duration.ofSeconds(1));
    }

    private void link() {
        database.run(entities -> AuditBeans.chains(entities, clock).link(Chain.AUDIT));
    }

    private CheckedChain check() {
        return ChainBeans.check(Chain.AUDIT, database, AuditBeans::chained, clock);
    }

    private void sql(String... statements) {
        database.run(entities -> Stream.of(statements)
                .forEach(sql -> entities.createNativeQuery(sql).executeUpdate()));
    }

    private List<TrailEntity> entries() {
        return database.call(entities -> entities.createQuery("from TrailEntity order by id", TrailEntity.class)
                .getResultList());
    }

    @Test
    void anUntouchedTrailHolds() {
        CheckedChain checked = check();

        assertThat(checked.links()).isEqualTo(3);
        assertThat(checked.found()).isEmpty();
        assertThat(checked.shredded()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who = 'somebody'",
                "customer = 'C-9'",
                "salt = '0'",
                "happened_at = timestamp with time zone '2026-11-20 08:00:00Z'",
                "roles = ''",
                "place = 'API'",
                "action = 'CUSTOMER_SEEN'",
                "outcome = 'REFUSED'",
                "subject_kind = 'TASK'",
                "subject = 'x'",
                "detail = 'x'",
                "times = 2",
                "correlation = null"
            })
    void whateverIsChangedInTheDatabaseIsFoundAtItsPlace(String change) {
        sql("update audit_entry set " + change + " where position = 2");

        assertThat(check().found()).containsExactly(new ChainProblem(2, Kind.ROW_CHANGED));
    }

    /** As {@code docs/privacy/audit.md} says. */
    @Test
    void anybodyCanComputeAnEntryAgain() {
        TrailEntity entry = entries().get(0);
        String digestOfCustomer = CaseJson.sha256(entry.salt + " C-1");
        String json =
                "{\"action\":\"CUSTOMER_CHANGED\",\"at\":\"2026-11-20T09:00:00Z\",\"correlation\":\"req-1\",\"customer\":\""
                        + digestOfCustomer + "\",\"id\":\"" + entry.id + "\",\"outcome\":\"DONE\",\"place\":\"SCREEN\","
                        + "\"roles\":\"AGENT\",\"times\":1,\"who\":\"agent\"}";

        List<?> linked = database.call(entities -> entities.createNativeQuery(
                        "select digest from chain_link where chain = 'AUDIT' and position = 1")
                .getResultList());

        assertThat(entry.customerDigest).isEqualTo(digestOfCustomer);
        assertThat(linked.get(0)).hasToString(CaseJson.sha256(json));
    }

    @Test
    void anEntryThatIsTakenOutIsMissed() {
        sql("delete from audit_entry where position = 2");

        assertThat(check().found()).containsExactly(new ChainProblem(2, Kind.ROW_MISSING));
    }

    @Test
    void aCustomerWhoIsTakenOutByHandIsMissed() {
        sql("update audit_entry set customer = null, salt = null where position = 2");

        assertThat(check().found()).containsExactly(new ChainProblem(2, Kind.PERSON_MISSING));
    }

    @Test
    void anErasedCustomerIsNamedNowhereAndTheTrailHolds() {
        changed("C-1");

        long entries =
                database.call(entities -> AuditBeans.erasure(entities, clock).shred(Set.of("C-1", "C-0"), "privacy"));
        link();

        assertThat(entries).isEqualTo(2);
        assertThat(entries()).hasSize(4).extracting(entry -> entry.customer).containsExactly(null, "C-2", null, null);
        assertThat(entries())
                .filteredOn(entry -> entry.customer == null)
                .allSatisfy(entry -> assertThat(entry.salt).isNull());
        CheckedChain checked = check();
        assertThat(checked.links()).as("with that of the shredding").isEqualTo(5);
        assertThat(checked.found()).isEmpty();
        assertThat(checked.shredded()).isEqualTo(1);
    }

    @Test
    void whatIsOverGoesAndTheTrailHolds() {
        Instant second = Instant.parse("2026-11-20T09:00:01Z");

        long gone =
                database.call(entities -> AuditBeans.retention(entities, clock).clear(second, "courtesy"));
        link();

        assertThat(gone).isEqualTo(1);
        assertThat(entries()).extracting(entry -> entry.customer).containsExactly("C-2", null);
        assertThat(check().found()).isEmpty();
        assertThat(check().shredded()).isEqualTo(1);
    }

    @Test
    void whatIsNotLinkedYetDoesNotGo() {
        changed("C-3");
        clock.forward(Duration.ofDays(1));

        long gone =
                database.call(entities -> AuditBeans.retention(entities, clock).clear(clock.instant(), "courtesy"));

        assertThat(gone).isEqualTo(3);
        assertThat(entries()).extracting(entry -> entry.customer).containsExactly("C-3");
    }
}

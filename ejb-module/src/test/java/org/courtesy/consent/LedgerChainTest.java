package org.courtesy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainBeans;
import org.courtesy.chain.ChainProblem;
import org.courtesy.chain.ChainProblem.Kind;
import org.courtesy.chain.CheckedChain;
import org.courtesy.chain.Linked;
import org.courtesy.chain.ShredReason;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Objection;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody adds to the ledger, changes it or removes something from it unnoticed. */
class LedgerChainTest {

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    /** Three entries: places 1 and 2 are consents, 3 is an objection. */
    @BeforeEach
    void aLedger() {
        database.run(entities -> Rulebooks.store(entities, clock));
        database.call(entities -> Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null));
        consent(
                "{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\", \"evidence\": \"form 1\"}");
        consent("{\"channel\": \"PHONE\", \"state\": \"WITHDRAWN\", \"evidence\": \"call 7\"}");
        Objection objection = CaseJson.read("{\"purpose\": \"ADVERTISING\"}", Objection.class);
        database.call(entities -> Consents.service(entities, clock).object("C-1", objection));
        link();
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void consent(String json) {
        ConsentEntry entry = CaseJson.read(json, ConsentEntry.class);
        database.call(entities -> Consents.service(entities, clock).record("C-1", entry));
    }

    private void link() {
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
    }

    private CheckedChain check() {
        return ChainBeans.check(database, Consents::chained, clock);
    }

    private void sql(String... statements) {
        database.run(entities -> Stream.of(statements)
                .forEach(sql -> entities.createNativeQuery(sql).executeUpdate()));
    }

    @Test
    void theHeadIsWrittenOnceForAPageOfEntries() {
        consent(
                "{\"channel\": \"EMAIL\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\", \"evidence\": \"form 2\"}");
        consent(
                "{\"channel\": \"POST\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\", \"evidence\": \"form 3\"}");
        sql("set query_statistics true");

        link();

        Object updates = database.call(entities -> entities.createNativeQuery(
                        "select sum(execution_count) from information_schema.query_statistics"
                                + " where sql_statement like 'update chain_head %'")
                .getSingleResult());
        assertThat(updates).hasToString("1");
    }

    @Test
    void anUntouchedLedgerHolds() {
        CheckedChain checked = check();

        assertThat(checked.links()).isEqualTo(3);
        assertThat(checked.checked()).isEqualTo(3);
        assertThat(checked.found()).isEmpty();
        assertThat(checked.endedAt()).isNotNull();
    }

    @Test
    void everyLinkFollowsFromTheOneBefore() {
        Map<Long, Linked> links =
                database.call(entities -> ChainBeans.chains(entities, Consents.chained(entities), clock)
                        .links(Chain.CONSENT, List.of(1L, 2L, 3L)));

        assertThat(links.get(1L).before()).isEqualTo("CONSENT");
        links.values()
                .forEach(link -> assertThat(link.hash())
                        .isEqualTo(Chain.hash(link.before(), link.position(), link.kind(), link.digest())));
        assertThat(links.get(3L).before()).isEqualTo(links.get(2L).hash());
    }

    static Stream<Arguments> tampering() {
        return Stream.of(
                Arguments.of(Kind.ROW_CHANGED, "update consent set state = 'GRANTED' where position = 2"),
                Arguments.of(
                        Kind.ROW_CHANGED, "update consent set given_at = '2020-01-01T00:00:00Z' where position = 2"),
                Arguments.of(Kind.ROW_CHANGED, "update consent set subject = 'C-2' where position = 2"),
                Arguments.of(Kind.ROW_CHANGED, "update consent set evidence = 'call 8' where position = 2"),
                Arguments.of(Kind.ROW_CHANGED, "update consent set recorded_by = 'x' where position = 2"),
                Arguments.of(Kind.ROW_MISSING, "delete from consent where position = 2"),
                Arguments.of(Kind.PERSON_MISSING, "update consent set subject = null where position = 2"),
                Arguments.of(Kind.LINK_MISSING, "delete from chain_link where position = 2"),
                Arguments.of(Kind.LINK_CHANGED, "update chain_link set hash = 'x' where position = 2"),
                Arguments.of(Kind.LINK_CHANGED, "update chain_link set digest = 'x' where position = 2"));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void whatIsTamperedWithIsFound(Kind kind, String statement) {
        sql(statement);

        assertThat(check().found()).contains(new ChainProblem(2, kind));
    }

    @Test
    void whoeverCutsTheEndOffIsFoundByTheCheckBefore() {
        check();
        clock.forward(Duration.ofMinutes(1));
        sql(
                "delete from objection where position = 3",
                "delete from chain_link where position = 3",
                "update chain_head set position = 2, hash = (select hash from chain_link where position = 2)");

        assertThat(check().found()).containsExactly(new ChainProblem(3, Kind.PAST_CHANGED));
    }

    @Test
    void whatIsNotLinkedForAnHourIsFound() {
        consent("{\"channel\": \"EMAIL\", \"state\": \"DENIED\"}");
        assertThat(check().found()).isEmpty();

        clock.forward(Duration.ofMinutes(61));

        assertThat(check().found()).containsExactly(new ChainProblem(3, Kind.NOT_LINKED));
    }

    @Test
    void aShreddedPersonIsExpectedOnceTheChainSaysSo() {
        sql("update consent set subject = null, recorded_by = null, evidence = null, salt = null where position = 1");
        database.run(entities -> ChainBeans.chains(entities, Consents.chained(entities), clock)
                .shredded(Chain.CONSENT, ShredReason.ERASURE, List.of(1L), "privacy"));
        link();

        CheckedChain checked = check();

        assertThat(checked.found()).isEmpty();
        assertThat(checked.links()).isEqualTo(4);
        assertThat(checked.shredded()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOfAShreddedRowStillHasToHold() {
        sql("update consent set subject = null, salt = null, state = 'DENIED' where position = 1");
        database.run(entities -> ChainBeans.chains(entities, Consents.chained(entities), clock)
                .shredded(Chain.CONSENT, ShredReason.ERASURE, List.of(1L), "privacy"));
        link();

        assertThat(check().found()).containsExactly(new ChainProblem(1, Kind.ROW_CHANGED));
    }

    @Test
    void theSaltIsOfEachEntry() {
        List<?> salts = database.call(entities ->
                entities.createNativeQuery("select distinct salt from consent").getResultList());

        assertThat(salts).hasSize(2).doesNotContainNull();
    }
}

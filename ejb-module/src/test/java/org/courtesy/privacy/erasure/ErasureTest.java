package org.courtesy.privacy.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.courtesy.chain.Chain;
import org.courtesy.chain.ChainBeans;
import org.courtesy.chain.CheckedChain;
import org.courtesy.consent.ConsentDossier;
import org.courtesy.consent.ConsentEntry;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Proof;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.outbox.EventOutlet;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.OutboxEvent;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An erased person has left no trace in any table; what the law keeps and what is counted is still there. */
class ErasureTest {

    /** All by which somebody could tell whom it is about. */
    private static final List<String> TELLING = List.of(
            "C-4711",
            "V-C-4711",
            "1EMHC-4711",
            "P-C-4711",
            "Müller",
            "muller",
            "anna.mueller",
            "960001",
            "Karlstraße",
            "1984-02-29",
            "hates mondays",
            "form 4711",
            "call-4711");

    private TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @BeforeEach
    void aCustomerOfWhomMuchIsKnown() {
        database.run(entities -> Rulebooks.store(entities, clock));
        CustomerRecord anna = Customers.anna("C-4711");
        CustomerRecord another = CaseJson.read(
                CaseJson.write(Customers.anna("C-2222"))
                        .replace("Müller", "Sørensen")
                        .replace("anna.mueller", "bente")
                        .replace("960001", "960002")
                        .replace("Karlstraße", "Marktplatz")
                        .replace("1984-02-29", "1990-01-01"),
                CustomerRecord.class);
        database.call(entities -> Customers.service(entities, clock).put("C-4711", anna, null));
        database.call(entities -> Customers.service(entities, clock).put("C-2222", another, null));
        consent("C-4711", "form 4711");
        consent("C-2222", "form 2");
        Objection objection = CaseJson.read("{\"channel\": \"PHONE\"}", Objection.class);
        database.call(entities -> Consents.service(entities, clock).object("C-4711", objection));
        touchpoint("C-4711", "call-4711", "HOTLINE_CALL", "INBOUND", "PHONE");
        touchpoint("C-4711", "mail-1", "NEWSLETTER", "OUTBOUND", "EMAIL");
        touchpoint("C-2222", "mail-2", "NEWSLETTER", "OUTBOUND", "EMAIL");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void consent(String customer, String evidence) {
        ConsentEntry entry = CaseJson.read(
                "{\"channel\": \"EMAIL\", \"state\": \"GRANTED\", \"proof\": \"SIGNED_FORM\","
                        + " \"at\": \"2026-01-10T09:00:00Z\", \"evidence\": \"" + evidence + "\"}",
                ConsentEntry.class);
        database.call(entities -> Consents.service(entities, clock).record(customer, entry));
    }

    private void touchpoint(String customer, String id, String type, String direction, String channel) {
        RecordTouchpoint command = CaseJson.read(
                """
                {"source": "crm", "id": "%s", "customer": "%s", "type": "%s", "direction": "%s", "channel": "%s",
                 "at": "2026-11-19T10:00:00Z", "contract": "V-%2$s", "note": "%6$s"}""".formatted(
                                id,
                                customer,
                                type,
                                direction,
                                channel,
                                customer.equals("C-2222") ? "likes tuesdays" : "hates mondays"),
                RecordTouchpoint.class);
        database.call(entities -> Touchpoints.service(entities, clock).record(command));
    }

    private Erasure erase() {
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
        return database.call(
                entities -> Erasures.service(entities, clock).erase("C-4711", EnumSet.allOf(Hindrance.class)));
    }

    @Test
    void nothingTellsOfThePersonAnyMore() {
        erase();

        assertThat(traces(TELLING)).isEmpty();
        assertThat(traces(List.of("C-2222", "form 2", "mail-2")))
                .as("others are as they were")
                .isNotEmpty();
        assertThatThrownBy(() -> database.call(
                        entities -> Customers.service(entities, clock).get("C-4711")))
                .isInstanceOf(NotFoundException.class);
    }

    /** § 7a (3) UWG: an authority names somebody who called it, not a number of ours. */
    @ParameterizedTest
    @ValueSource(strings = {"0341/96 00 01", "+49 (0)341 960001", " Anna.Mueller@EXAMPLE.org ", "c-4711"})
    void whatTheLawKeepsIsFoundByWhatAnAuthorityNames(String named) {
        erase();

        List<ConsentDossier> found =
                database.call(entities -> Consents.proofs(entities, clock).kept(named));
        assertThat(found).hasSize(1);
        ConsentDossier kept = found.get(0);
        assertThat(kept.erasedAt()).isEqualTo("2026-11-20T10:00:00+01:00");
        assertThat(kept.foundBy()).isEqualTo(named.strip());
        assertThat(kept.entries()).hasSize(1);
        ConsentDossier.Entry entry = kept.entries().get(0);
        assertThat(entry.consent().entry().proof()).isEqualTo(Proof.SIGNED_FORM);
        assertThat(entry.consent().entry().evidence()).isNull();
        assertThat(entry.uses()).hasSize(1);
        assertThat(entry.link()).isNotNull();
        byte[] paper =
                database.call(entities -> Consents.proofs(entities, clock).printKept(named, Locale.GERMAN));
        assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 341 960002", "bente@example.org", "C-2222", "0001", "960001"})
    void nobodyElseIsFoundThere(String named) {
        erase();

        assertThatThrownBy(() -> database.call(
                        entities -> Consents.proofs(entities, clock).kept(named)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onceNothingHasToBeProvedTheMarksGo() {
        erase();
        assertThat(marks()).isPositive();

        clock.forward(Duration.ofDays(1824));
        clear();
        assertThat(marks())
                .as("the newsletter of yesterday begins the five years anew")
                .isPositive();
        clock.forward(Duration.ofDays(3));
        clear();
        assertThat(marks()).isZero();
    }

    private void clear() {
        database.call(entities -> Consents.retention(entities, clock).clear(clock.instant(), "retention"));
    }

    private long marks() {
        return database.call(entities -> ((Number) entities.createNativeQuery("select count(*) from kept_proof")
                        .getSingleResult())
                .longValue());
    }

    /** Art. 19: whoever got something of the person has to erase it too. */
    @Test
    void whoeverListensIsToldOfTheNumberAndNothingElse() {
        List<OutboxEvent> told = new ArrayList<>();
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
        database.run(entities -> Erasures.service(entities, clock, Outboxes.heardBy(entities, clock, all(told)))
                .erase("C-4711", EnumSet.allOf(Hindrance.class)));

        assertThat(told).extracting(OutboxEvent::type).containsExactly(EventType.CUSTOMER_ERASED);
        assertThat(told.get(0).subject()).isEqualTo("C-4711");
        String body = database.call(entities -> (String)
                entities.createNativeQuery("select body from outbox_event").getSingleResult());
        assertThat(body).contains("\"customer\":\"C-4711\"").doesNotContain("/customers/");
    }

    private static EventOutlet all(List<OutboxEvent> told) {
        return new EventOutlet() {
            @Override
            public boolean wants(EventType type) {
                return true;
            }

            @Override
            public void take(List<OutboxEvent> events) {
                told.addAll(events);
            }
        };
    }

    @Test
    void whatWasSentAndAnsweredGoesToo() {
        database.run(entities -> List.of(
                        "insert into outbox_event (id, type, subject, occurred_at, body) values (random_uuid(), 'x',"
                                + " 'C-4711', current_timestamp, '{\"customer\": \"C-4711\"}')",
                        "insert into outbox_event (id, type, subject, occurred_at, body) values (random_uuid(), 'x',"
                                + " 'C-2', current_timestamp, '{\"customer\": \"C-2\"}')",
                        "insert into idempotency_key (id, caller, key_text, fingerprint, started_at, body) values"
                                + " (random_uuid(), 'crm', 'k', 'f', current_timestamp, '{\"phones\": [\"+49 341 960001\"]}')",
                        "insert into dead_letter (id, fingerprint, channel, state, code, problem, raw, cut, first_at,"
                                + " last_at, attempts) values (random_uuid(), 'f', 'REST', 'OPEN', 'x', 'x',"
                                + " '{\"mail\": \"Anna.Mueller@example.org\"}', false, current_timestamp,"
                                + " current_timestamp, 1)",
                        "insert into job (id, kind, state, requested_by, created_at, done, refused, stop_requested,"
                                + " request, summary, attempts) values (random_uuid(), 'SWEEP', 'DONE', 'x',"
                                + " current_timestamp, 1, 0, false, '{}', '{\"examples\": [\"C-4711\", \"C-2\"]}', 1)")
                .forEach(sql -> entities.createNativeQuery(sql).executeUpdate()));

        erase();

        assertThat(traces(TELLING)).isEmpty();
        assertThat(query("select id from outbox_event")).hasSize(1);
        assertThat(query("select id from job")).as("it tells of many").hasSize(1);
    }

    @Test
    void theLedgerKeepsWhatWasSaidAndStillHolds() {
        Erasure erasure = erase();
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));

        assertThat(erasure.proofs()).as("a consent and an objection").isEqualTo(2);
        assertThat(erasure.proofsUntil()).as("five years from the use").hasToString("2031-11-19");
        CheckedChain checked = ChainBeans.check(database, Consents::chained, clock);
        assertThat(checked.found()).isEmpty();
        assertThat(checked.shredded()).isEqualTo(2);
        assertThat(query("select id from consent where state = 'GRANTED' and subject is null"))
                .hasSize(1);
    }

    @Test
    void figuresStillAddUp() {
        String touchpoints = "select type, direction, channel, purpose, status, happened_at, experience from touchpoint"
                + " order by id";
        String decisions =
                "select next_action, band, churn_points, decided_on, rule_version from assessment order by id";
        List<List<Object>> before = query(touchpoints);
        List<List<Object>> judged = query(decisions);

        erase();

        assertThat(query(touchpoints)).isNotEmpty().isEqualTo(before);
        assertThat(query(decisions)).isNotEmpty().isEqualTo(judged);
    }

    @Test
    void whatIsStillNeededIsNotErasedUnlessSomebodyHasWeighedIt() {
        assertThatThrownBy(() -> database.call(
                        entities -> Erasures.service(entities, clock).erase("C-4711", EnumSet.of(Hindrance.COMPLAINT))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.code()).isEqualTo("ERASURE_HINDERED"));
        assertThat(traces(List.of("C-4711"))).isNotEmpty();
    }

    /** A backup of before has the person; what the log said is enough to erase again, and names nobody. */
    @Test
    void whoComesBackWithABackupIsErasedAgain() {
        List<ErasureNote> told = new ArrayList<>();
        listening(told, this::erase);
        assertThat(told).hasSize(1);
        assertThat(told.toString()).doesNotContain("4711");
        putBack();
        assertThat(traces(List.of("C-4711"))).isNotEmpty();

        RepeatedErasures again = again(told);

        assertThat(again.erased())
                .extracting(Erasure::id)
                .containsExactly(told.get(0).id());
        assertThat(again.erased().get(0).despite()).contains(Hindrance.CONTRACT);
        assertThat(traces(TELLING)).isEmpty();
        assertThat(traces(List.of("C-2222"))).as("others are as they were").isNotEmpty();
        assertThat(again(told)).isEqualTo(new RepeatedErasures(List.of(), 1, 0));
    }

    @Test
    void whoWasMergedInBetweenIsFoundByEitherNumber() {
        List<ErasureNote> told = new ArrayList<>();
        listening(told, this::erase);
        List<String> marks = new ArrayList<>(told.get(0).marks());
        database.run(entities -> listening(told, () -> Erasures.marks(entities).note("x", List.of("C-2222"))));
        marks.addAll(told.get(1).marks());
        putBack();

        RepeatedErasures again = again(List.of(new ErasureNote(told.get(0).id(), marks)));

        assertThat(again.erased()).extracting(Erasure::id).hasSize(2).doesNotHaveDuplicates();
        assertThat(traces(List.of("C-4711", "C-2222"))).isEmpty();
    }

    @Test
    void anErasureOfSomebodyWhoIsNotThereErasesNobody() {
        ErasureNote nobody = new ErasureNote("0198a2d0-0000-7000-8000-000000000001", List.of("0".repeat(64)));

        assertThat(again(List.of(nobody))).isEqualTo(new RepeatedErasures(List.of(), 0, 1));
        assertThat(traces(List.of("C-4711"))).isNotEmpty();
    }

    @Test
    void whatIsNoErasureIsRefusedAltogether() {
        List<ErasureNote> wrong = Arrays.asList(
                new ErasureNote("C-4711", List.of("0".repeat(64))),
                new ErasureNote("0198a2d0-0000-7000-8000-000000000001", List.of("C-4711")),
                new ErasureNote(null, null),
                null);

        assertThatThrownBy(() -> again(wrong))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(FieldError::field)
                                .containsExactly(
                                        "erasures[0].id",
                                        "erasures[1].marks",
                                        "erasures[2].id",
                                        "erasures[2].marks",
                                        "erasures[3]"));
    }

    private RepeatedErasures again(List<ErasureNote> notes) {
        database.run(entities ->
                ChainBeans.chains(entities, Consents.chained(entities), clock).link(Chain.CONSENT));
        return database.call(entities -> Erasures.service(entities, clock).again(notes));
    }

    /** Another database with the same customers, as of before. */
    private void putBack() {
        database.close();
        database = new TestDatabase();
        aCustomerOfWhomMuchIsKnown();
    }

    private static void listening(List<ErasureNote> told, Runnable work) {
        Logger log = Logger.getLogger(ErasureMarks.class.getName());
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(new ErasureNote(
                        line.getParameters()[0].toString(),
                        List.of(line.getParameters()[1].toString().split(" "))));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.addHandler(listener);
        try {
            work.run();
        } finally {
            log.removeHandler(listener);
        }
    }

    @Test
    void everyTableThatHangsOnACustomerHasItsPlan() {
        Set<String> planned = new TreeSet<>(ErasurePlan.REMOVED);
        planned.addAll(ErasurePlan.EMPTIED.keySet());
        planned.addAll(ErasurePlan.KEPT);
        planned.addAll(ErasurePlan.LEDGER);
        planned.addAll(ErasurePlan.FOLLOWING);

        assertThat(tables("select table_name from information_schema.columns where column_name = 'CUSTOMER_ID'"))
                .isEqualTo(planned);
    }

    private List<List<Object>> query(String sql) {
        List<?> rows = database.call(entities -> entities.createNativeQuery(sql).getResultList());
        return rows.stream()
                .map(row -> Arrays.asList(row instanceof Object[] many ? many : new Object[] {row}))
                .toList();
    }

    /** Where some texts stand, in whatever table and column. */
    private Set<String> traces(List<String> texts) {
        Set<String> found = new TreeSet<>();
        Set<String> tables = tables("select table_name from information_schema.tables where table_schema = 'PUBLIC'");
        // What the rules say is the same for everybody.
        tables.remove("rule_file");
        for (String table : tables) {
            for (List<Object> row : query("select * from \"" + table.toUpperCase(Locale.ROOT) + "\"")) {
                String text = row.toString().toLowerCase(Locale.ROOT);
                texts.stream()
                        .filter(one -> text.contains(one.toLowerCase(Locale.ROOT)))
                        .forEach(one -> found.add(table + ": " + one));
            }
        }
        return found;
    }

    private Set<String> tables(String sql) {
        Function<EntityManager, List<?>> ask =
                entities -> entities.createNativeQuery(sql, String.class).getResultList();
        return database.call(ask).stream()
                .map(name -> ((String) name).toLowerCase(Locale.ROOT))
                .filter(name -> !name.startsWith("hte_") && !name.startsWith("flyway"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

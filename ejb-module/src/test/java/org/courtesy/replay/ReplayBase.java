package org.courtesy.replay;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.RuleSetProof;
import org.courtesy.rulebook.RulebookArchive;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;

/**
 * A base of customers with two stored decisions each: on their birthday, and on the day after the greeting went out. Version 1
 * is live and greets them; version 2 greets nobody over 30.
 */
final class ReplayBase implements AutoCloseable {

    static final int CUSTOMERS = 230;
    static final int ORGANISATIONS = CUSTOMERS / 10;
    static final int PERSONS = CUSTOMERS - ORGANISATIONS;

    private static final OffsetDateTime BIRTHDAY = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final String STANDARD = "standard";
    private static final String POLICY = "tables/policy.csv";

    final TestDatabase database = new TestDatabase();
    final Transactions transactions = new Transactions(database);
    final FixedClock clock = new FixedClock("2026-11-22T09:00:00Z");
    final EntityManager entities = transactions.entityManager();
    final Ids ids = new Ids(clock);
    final RulebookArchive archive = Rulebooks.archive(entities, clock, ShippedRules.live());
    final ReplayVersions versions = new InTransaction();
    final ReplayRows rows = new ReplayRows(entities);
    final RuleSetProof proof = Rulebooks.proof(transactions, clock);

    /** What the container opens a transaction for. */
    private final class InTransaction extends ReplayVersions {

        InTransaction() {
            super(archive, ShippedRules.live());
        }

        @Override
        ForwardReplay built(ReplayJob replay) {
            return transactions.active() ? super.built(replay) : transactions.requiresNew(() -> super.built(replay));
        }
    }

    ReplayBase() {
        transactions.requiresNew(() -> {
            Rulebooks.store(entities, clock);
            Rulebooks.store(entities, clock, 2, greetingNobodyOver30());
            Customers.batch(entities, clock)
                    .write(IntStream.range(0, CUSTOMERS)
                            .mapToObj(ReplayBase::customer)
                            .toList());
            return null;
        });
        transactions.requiresNew(() -> {
            decide();
            return null;
        });
        clock.forward(Duration.ofHours(1));
    }

    private static Map<String, String> greetingNobodyOver30() {
        String table = RuleSetFiles.shipped().files().get(POLICY);
        return Map.of(POLICY, table.replace("birthdayMaxAge,110,", "birthdayMaxAge,30,"));
    }

    private static CustomerRecord customer(int i) {
        CustomerKind kind = i % 10 == 0 ? CustomerKind.ORGANISATION : CustomerKind.PERSON;
        return CaseJson.read("""
                {"customer": {"number": "C-%1$d", "kind": "%2$s", "country": "DE", "birthDate": "1980-11-20",
                              "birthDatePurposes": ["CONTRACT", "GREETING"]},
                 "contracts": [{"number": "V-%1$d", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                "supplyStart": "2021-05-01"}]}""".formatted(i, kind), CustomerRecord.class);
    }

    private void decide() {
        Decisions decisions = DecisionBeans.decisions(entities, clock);
        Decisions.Bench bench = decisions.bench();
        List<String> numbers =
                IntStream.range(0, CUSTOMERS).mapToObj(i -> "C-" + i).toList();
        Map<String, CustomerKey> keys = Customers.register(entities).getAll(numbers);
        Map<String, CustomerCase> birthdays =
                Customers.cases(entities, Touchpoints.parts()).loadAll(numbers, BIRTHDAY);
        // Stored in the wrong order: a replay goes by the time of the decision.
        birthdays.forEach((number, given) -> {
            CustomerCase after = greeted(given);
            decisions.store(bench.decide(keys.get(number), after), null);
        });
        birthdays.forEach((number, given) -> decisions.store(bench.decide(keys.get(number), given), null));
    }

    private static CustomerCase greeted(CustomerCase given) {
        Touchpoint card = new Touchpoint(
                UUID.nameUUIDFromBytes(given.customer().number().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                "BIRTHDAY",
                Direction.OUTBOUND,
                ContactChannel.POST,
                null,
                BIRTHDAY.plusHours(1),
                TouchpointStatus.DONE,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return new CustomerCase(
                BIRTHDAY.plusDays(1),
                given.customer(),
                given.contracts(),
                given.premise(),
                given.consents(),
                given.existingCustomerException(),
                given.objections(),
                List.of(card),
                given.promises(),
                given.declinedOffers(),
                given.household(),
                null);
    }

    /** Makes and stores the same decisions once more, a second later: what is stored has its ids from another source. */
    void storeAgain() {
        clock.forward(Duration.ofSeconds(1));
        transactions.requiresNew(() -> {
            decide();
            return null;
        });
    }

    /** A replay of a version against version 1. */
    ReplayJob replay(int version, ReplayFilter filter) {
        return transactions.requiresNew(() -> new ReplayJob(
                versions.pinned(STANDARD, 1),
                versions.pinned(STANDARD, version),
                filter,
                rows.lastCustomer(),
                ids.next().toString()));
    }

    /** The work as the container would run it. */
    ReplayWork work() {
        return new ReplayWork(
                new PagesInTransactions(), new SlicesInTransactions(), versions, proof, ShippedRules.live());
    }

    private final class PagesInTransactions extends ReplayPage {

        PagesInTransactions() {
            super(rows, entities, ids);
        }

        @Override
        public List<ReplayRows.Entry> customers(ReplayJob replay, ReplayProgress before) {
            return transactions.requiresNew(() -> super.customers(replay, before));
        }

        @Override
        public boolean store(JobRun job, ReplayProgress before, ReplayProgress after, List<Found> found) {
            return transactions.requiresNew(() -> super.store(job, before, after, found));
        }
    }

    private final class SlicesInTransactions extends ReplaySlice {

        SlicesInTransactions() {
            super(rows);
        }

        @Override
        public Future<Judged> begin(
                ReplayJob replay, ForwardReplay forward, List<Long> customers, ReplayReport before) {
            return transactions.requiresNew(() -> super.begin(replay, forward, customers, before));
        }
    }

    /** How many differences a job has kept. */
    long kept(UUID job) {
        return transactions.requiresNew(() -> entities.createQuery(
                        "select count(d) from ReplayDifferenceEntity d where d.jobId = :job", Long.class)
                .setParameter("job", job)
                .getSingleResult());
    }

    @Override
    public void close() {
        database.close();
    }
}

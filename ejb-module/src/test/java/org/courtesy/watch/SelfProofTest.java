package org.courtesy.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Replay;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.job.Jobs;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proofs over decisions that were really made, by the shipped rules. */
class SelfProofTest {

    private static final String STANDARD = "standard";
    private static final int DECISIONS = 60;
    private static final int SAMPLE = 40;

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-05-01T09:00:00Z");
    private final EntityManager entities = transactions.entityManager();

    @BeforeEach
    void decide() {
        transactions.requiresNew(() -> {
            Rulebooks.store(entities, clock);
            return Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null);
        });
        for (int i = 0; i < DECISIONS; i++) {
            transactions.requiresNew(() ->
                    DecisionBeans.service(entities, clock, Touchpoints.parts()).assessNow("C-1"));
            clock.forward(Duration.ofDays(1));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The page as the container would call it. */
    private final class InTransactions extends SelfProofPage {

        InTransactions() {
            super(entities, clock);
        }

        @Override
        public List<UUID> next(UUID proof) {
            return transactions.requiresNew(() -> super.next(proof));
        }

        @Override
        public boolean note(JobRun job, Map<UUID, Outcome> outcomes) {
            return transactions.requiresNew(() -> super.note(job, outcomes));
        }

        @Override
        public void end(UUID proof) {
            transactions.requiresNew(() -> {
                super.end(proof);
                return null;
            });
        }
    }

    private SelfProofQueue queue() {
        return new SelfProofQueue(
                entities,
                new ProofSample(entities),
                new Jobs(entities, clock, new Node("here")),
                new Ids(clock),
                clock,
                SAMPLE);
    }

    private <T> T ask(Function<SelfProofService, T> work) {
        SelfProofRepository proofs = new SelfProofRepository(entities);
        return transactions.requiresNew(() -> work.apply(new SelfProofService(
                queue(), proofs, new SelfProofWatch(proofs), ShippedRules.live(), Callers.named("eva"), clock)));
    }

    private SelfProofRun start() {
        return ask(service -> service.start(STANDARD));
    }

    private boolean prove(JobRuns job) {
        // Outside of a transaction the container gives a persistence context as well.
        try (EntityManager context = database.open()) {
            Replay replay = DecisionBeans.replay(context, clock, ShippedRules.live());
            return new SelfProofWork(new InTransactions(), replay, ShippedRules.live()).run(job.run());
        }
    }

    private SelfProofRun proved(SelfProofRun run) {
        assertThat(prove(new JobRuns(SelfProofQueue.KIND, CaseJson.write(run.id()), UUID.fromString(run.id()))))
                .isTrue();
        return latest();
    }

    private SelfProofRun latest() {
        return ask(service -> service.runs(STANDARD, 1)).get(0);
    }

    private void sql(String statement) {
        transactions.requiresNew(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private List<UUID> sample(long seed, int size) {
        return transactions.requiresNew(() -> new ProofSample(entities).draw(STANDARD, seed, size));
    }

    @Test
    void whatWasDecidedComesOutAgain() {
        SelfProofRun run = proved(start());

        assertThat(run.sample()).isEqualTo(SAMPLE);
        assertThat(run.identical()).isEqualTo(SAMPLE);
        assertThat(run.endedAt()).isNotNull();
        assertThat(run.requestedBy()).isEqualTo("eva");
        assertThat(ask(SelfProofService::alarm)).isEmpty();
    }

    @Test
    void aDifferenceIsAnAlarmUntilSomebodyTakesNote() {
        sql("update assessment set inputs = replace(inputs, '\"percent\":12.0', '\"percent\":16.0')");
        SelfProofRun run = proved(start());

        assertThat(run.different()).isEqualTo(SAMPLE);
        assertThat(run.identical()).isZero();
        assertThat(run.differences())
                .hasSize(SAMPLE)
                .allSatisfy(decision -> assertThat(decision.paths()).contains("trace.facts"));
        assertThat(ask(SelfProofService::alarm))
                .hasValueSatisfying(alarm -> assertThat(alarm.different()).isEqualTo(SAMPLE));

        SelfProofRun noted = ask(service -> service.acknowledge(STANDARD, run.id(), "Inputs were changed by hand."));

        assertThat(noted.acknowledgedBy()).isEqualTo("eva");
        assertThat(ask(SelfProofService::alarm)).isEmpty();
        assertThatThrownBy(() -> ask(service -> service.acknowledge(STANDARD, run.id(), "Again.")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatDoesNotRunAnyMoreIsNotIdentical() {
        // A version whose rules no product of today compiles, and its decisions.
        sql("insert into rule_set (id, name, version, checksum, state, origin, created_at, created_by, changed_at,"
                + " changed_by) select id + 1000, name, 2, 'sha256:x', 'RETIRED', origin, created_at, created_by,"
                + " created_at, created_by from rule_set");
        sql("insert into rule_file (rule_set_id, path, content)"
                + " select id, 'drl/contact/CON-001-x.drl', 'package x; rule' from rule_set where version = 2");
        sql("update assessment set rule_version = 2, result = replace(result, '\"version\":1', '\"version\":2')"
                + " where as_of < timestamp with time zone '2026-05-11 00:00:00+00'");

        SelfProofRun run = proved(start());

        assertThat(run.notRunnable()).isEqualTo(10);
        assertThat(run.identical()).isEqualTo(SAMPLE - 10);
        assertThat(run.different()).isZero();
        assertThat(ask(SelfProofService::alarm)).isEmpty();
    }

    @Test
    void whatWasErasedMeanwhileIsGone() {
        SelfProofRun run = start();
        sql("delete from assessment");

        assertThat(proved(run).gone()).isEqualTo(SAMPLE);
    }

    @Test
    void aProofThatIsInterruptedGoesOnWithTheSameSample() {
        SelfProofRun run = start();
        JobRuns job = new JobRuns(SelfProofQueue.KIND, CaseJson.write(run.id()), UUID.fromString(run.id()))
                .goingOnWhile(progress -> progress.done() > SAMPLE / 2 + 10);

        assertThat(prove(job)).isFalse();
        assertThat(latest().identical()).isLessThan(SAMPLE).isPositive();
        assertThat(latest().endedAt()).isNull();
        assertThat(prove(job)).isTrue();
        assertThat(latest().identical()).isEqualTo(SAMPLE);
    }

    @Test
    void aSeedDrawsTheSameSampleAndSpreadsItOverTime() {
        List<UUID> drawn = sample(7, 20);

        assertThat(drawn).hasSize(20).doesNotHaveDuplicates().isEqualTo(sample(7, 20));
        assertThat(sample(8, 20)).isNotEqualTo(drawn);
        List<UUID> inOrder = transactions.requiresNew(
                () -> entities.createQuery("select a.id from AssessmentEntity a order by a.storedAt", UUID.class)
                        .getResultList());
        for (int third = 0; third < 3; third++) {
            assertThat(inOrder.subList(third * 20, third * 20 + 20)).containsAnyElementsOf(drawn);
        }
    }

    @Test
    void aNightHasOneProof() {
        for (int node = 0; node < 2; node++) {
            transactions.requiresNew(() -> {
                queue().submitNight(STANDARD, "courtesy");
                return null;
            });
        }

        List<SelfProofRun> runs = ask(service -> service.runs(STANDARD, 10));
        assertThat(runs).hasSize(1);
        assertThat(runs.get(0).night()).isEqualTo("2026-06-30");
        assertThat(runs.get(0).seed()).isEqualTo(runs.get(0).night().toEpochDay());
    }

    @Test
    void whatThereIsNotIsRefused() {
        SelfProofRun run = start();

        assertThatThrownBy(() -> ask(service -> service.start("other"))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(service -> service.acknowledge("other", run.id(), "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(service -> service.acknowledge(STANDARD, "none", "x")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> ask(service -> service.acknowledge(STANDARD, run.id(), " ")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ask(service -> service.acknowledge(STANDARD, run.id(), "x")))
                .isInstanceOf(ConflictException.class);
    }
}

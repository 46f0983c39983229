package org.courtesy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Imports into a database of their own. */
abstract class ImportTest {

    @TempDir
    Path directory;

    final TestDatabase database;
    final Transactions transactions;
    final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    final Refusals refusals;
    final List<RowWriter> writers;

    ImportTest() {
        this(new TestDatabase());
    }

    private ImportTest(TestDatabase database) {
        this(database, new Transactions(database), null);
    }

    ImportTest(TestDatabase database, Transactions transactions, Path directory) {
        this.database = database;
        this.transactions = transactions;
        this.directory = directory;
        refusals = new Refusals(transactions.entityManager());
        writers = writers();
    }

    private List<RowWriter> writers() {
        return List.of(
                new CustomerRows(Customers.batch(transactions.entityManager(), clock)),
                new ContractRows(
                        Customers.register(transactions.entityManager()),
                        Customers.batch(transactions.entityManager(), clock)),
                new ConsentRows(
                        Customers.register(transactions.entityManager()),
                        Consents.batch(transactions.entityManager(), clock)),
                new TouchpointRows(
                        Customers.register(transactions.entityManager()),
                        Touchpoints.batch(transactions.entityManager(), clock)),
                new PremiseRows(Customers.partBatch(transactions.entityManager(), clock)),
                new HouseholdRows(Customers.partBatch(transactions.entityManager(), clock)),
                new RobinsonRows(
                        Customers.finder(transactions.entityManager()),
                        Customers.lists(transactions.entityManager(), clock)),
                new BlockRows(
                        Customers.finder(transactions.entityManager()),
                        Customers.lists(transactions.entityManager(), clock)));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** The batch as the container would call it. */
    final class InTransactions extends ImportBatch {

        InTransactions(Iterable<RowWriter> writers) {
            super(writers, refusals);
        }

        @Override
        public Dealt store(JobRun job, ImportKind kind, List<Row> rows, Tally before) {
            return transactions.requiresNew(() -> super.store(job, kind, rows, before));
        }

        @Override
        public RowWriter.Written rehearse(JobRun job, ImportKind kind, List<Row> rows) {
            return transactions.rolledBack(() -> write(job, kind, rows));
        }

        @Override
        public Dealt note(JobRun job, List<Row> rows, Tally before, RowWriter.Written written) {
            return inTransaction(() -> super.note(job, rows, before, written));
        }

        @Override
        public Dealt conclude(JobRun job, ImportKind kind, Tally before) {
            return transactions.requiresNew(() -> super.conclude(job, kind, before));
        }

        @Override
        public void forget(JobRun job, ImportKind kind) {
            transactions.requiresNew(() -> {
                super.forget(job, kind);
                return null;
            });
        }

        private Dealt inTransaction(java.util.function.Supplier<Dealt> work) {
            return transactions.active() ? work.get() : transactions.requiresNew(work);
        }
    }

    JobRuns job(ImportKind kind, String mapping, boolean dryRun, String text) {
        return job(new ImportRequest(kind.name(), mapping, dryRun, null, null), text.getBytes(UTF_8));
    }

    JobRuns job(ImportRequest wish, byte[] bytes) {
        Spool spool = new Spool(directory);
        CheckedRequest request = CheckedRequest.of(wish, name -> Optional.empty());
        Spool.Spooled file = spool.take(UUID.randomUUID(), new ByteArrayInputStream(bytes), request.charset());
        JobRuns job = new JobRuns("IMPORT", CaseJson.write(request.with(file, "here")));
        transactions.requiresNew(() -> job.enter(transactions.entityManager()));
        return job;
    }

    boolean run(JobRuns job) {
        return run(job, writers);
    }

    boolean run(JobRuns job, Iterable<RowWriter> with) {
        try {
            return work(with).run(job.run());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    ImportWork work(Iterable<RowWriter> with) {
        return new ImportWork(new InTransactions(with), new Spool(directory), new Node("here"), ShippedRules.live());
    }

    JobRuns imported(ImportKind kind, String text) {
        JobRuns job = job(kind, null, false, text);
        assertThat(run(job)).isTrue();
        return job;
    }

    Map<String, CustomerRecord> stored(Collection<String> numbers) {
        return transactions.requiresNew(
                () -> Customers.batch(transactions.entityManager(), clock).load(numbers));
    }

    CustomerRecord stored(String number) {
        return stored(List.of(number)).get(number);
    }

    String errors(JobRuns job) {
        StringWriter out = new StringWriter();
        transactions.requiresNew(() -> {
            new ErrorReport(List.of(), ',', Locale.ENGLISH).write(refusals.of(job.id()), out);
            return null;
        });
        return out.toString()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1] + " " + line.split(",")[2])
                .collect(Collectors.joining("; "));
    }
}

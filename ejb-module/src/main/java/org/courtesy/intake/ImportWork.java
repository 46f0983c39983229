package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.job.JobFailedException;
import org.courtesy.job.JobFailure;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.rulebook.LiveRules;

/**
 * Imports a file in batches, each in one transaction with the progress of the job, so that an interrupted import goes on
 * behind its last batch. A batch that fails as a whole is dealt with row by row: one bad row never spoils another.
 */
@ApplicationScoped
class ImportWork implements JobWork {

    private static final Logger LOG = System.getLogger(ImportWork.class.getName());
    private static final int BATCH = 500;

    private final ImportBatch batch;
    private final Spool spool;
    private final Node node;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected ImportWork() {
        this(null, null, null, null);
    }

    @Inject
    ImportWork(ImportBatch batch, Spool spool, Node node, LiveRules rules) {
        this.batch = batch;
        this.spool = spool;
        this.node = node;
        this.rules = rules;
    }

    /** The file lies on the node that took it; the catalogue of touchpoints comes with the rules. */
    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready()
                && CaseJson.read(job.request(), ImportJob.class).node().equals(node.name());
    }

    @Override
    public String kind() {
        return ImportService.KIND;
    }

    @Override
    public boolean run(JobRun job) throws JobFailedException, IOException {
        ImportJob request = CaseJson.read(job.request(), ImportJob.class);
        if (!Files.exists(request.path())) {
            throw new JobFailedException(JobFailure.FILE_LOST);
        }
        try (RowFile file = request.open()) {
            return importRows(job, request, file);
        } catch (BrokenFileException e) {
            throw new JobFailedException(JobFailure.FILE_BROKEN, e);
        }
    }

    @Override
    public void ended(JobRun job) {
        ImportJob request = CaseJson.read(job.request(), ImportJob.class);
        spool.remove(request.path());
        if (request.kind().gathers()) {
            batch.forget(job, request.kind());
        }
    }

    private boolean importRows(JobRun job, ImportJob request, RowFile file) throws BrokenFileException {
        RowReader reader = request.reader();
        SeenKeys seen = new SeenKeys();
        Tally tally = Tally.of(job, request.dryRun());
        long dealtBefore = tally.line();
        boolean goOn = true;
        List<Row> rows = new ArrayList<>(BATCH);
        for (List<String> values = file.next(); values != null && goOn; values = file.next()) {
            Row row = reader.read(file.line(), values);
            refuseRepeated(row, request.kind(), seen);
            if (row.line() > dealtBefore) {
                rows.add(row);
            }
            if (rows.size() == BATCH) {
                ImportBatch.Dealt dealt = deal(job, request, rows, tally);
                tally = dealt.tally();
                goOn = dealt.goOn();
                rows.clear();
            }
        }
        if (goOn && !rows.isEmpty()) {
            ImportBatch.Dealt dealt = deal(job, request, rows, tally);
            tally = dealt.tally();
            goOn = dealt.goOn() || !request.kind().gathers();
        }
        if (goOn && request.kind().gathers() && !tally.isConcluded()) {
            batch.conclude(job, request.kind(), tally);
        }
        return goOn;
    }

    private static void refuseRepeated(Row row, ImportKind kind, SeenKeys seen) {
        String key = RowKeys.key(row, kind);
        if (key != null && !seen.add(key)) {
            row.refuse(RowKeys.keyField(kind), InputProblem.REPEATED_IN_FILE, Texts.shown(key));
        }
    }

    private ImportBatch.Dealt deal(JobRun job, ImportJob request, List<Row> rows, Tally tally) {
        List<Row> fresh = rows.stream().map(Row::copy).toList();
        try {
            return dealTogether(job, request, rows, tally);
        } catch (RuntimeException e) {
            if (node.leaving()) {
                throw e;
            }
            LOG.log(Level.WARNING, "A batch of import " + job.id() + " is dealt with row by row", e);
            return dealOneByOne(job, request, fresh, tally);
        }
    }

    private ImportBatch.Dealt dealTogether(JobRun job, ImportJob request, List<Row> rows, Tally tally) {
        if (!request.dryRun() || request.kind().gathers()) {
            return batch.store(job, request.kind(), rows, tally);
        }
        RowWriter.Written written = batch.rehearse(job, request.kind(), rows);
        return batch.note(job, rows, tally, written);
    }

    private ImportBatch.Dealt dealOneByOne(JobRun job, ImportJob request, List<Row> rows, Tally tally) {
        ImportBatch.Dealt dealt = new ImportBatch.Dealt(tally, true);
        for (Row row : rows) {
            Row copy = row.copy();
            try {
                dealt = dealTogether(job, request, List.of(row), dealt.tally());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Line " + row.line() + " of import " + job.id() + " cannot be stored", e);
                copy.refuse("", InputProblem.NOT_STORABLE);
                dealt = batch.note(job, List.of(copy), dealt.tally(), RowWriter.Written.NOTHING);
            }
        }
        return dealt;
    }
}

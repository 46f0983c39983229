package org.courtesy.intake;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.job.JobRun;

/** Deals with some rows in one transaction: writes them, keeps the refused ones, and notes how far the job is. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportBatch {

    /**
     * What came of some rows.
     *
     * @param goOn whether the job is to go on
     */
    record Dealt(Tally tally, boolean goOn) {}

    private final Iterable<RowWriter> writers;
    private final Refusals refusals;

    @Resource
    EJBContext context;

    /** For the container's proxy. */
    protected ImportBatch() {
        this((Iterable<RowWriter>) null, null);
    }

    @Inject
    ImportBatch(@Any Instance<RowWriter> writers, Refusals refusals) {
        this((Iterable<RowWriter>) writers, refusals);
    }

    ImportBatch(Iterable<RowWriter> writers, Refusals refusals) {
        this.writers = writers;
        this.refusals = refusals;
    }

    /** Writes the rows and notes it, wholly or not at all. */
    public Dealt store(JobRun job, ImportKind kind, List<Row> rows, Tally before) {
        return note(job, rows, before, write(job, kind, rows));
    }

    /** Writes the rows to see what comes of it, and takes it back. */
    public RowWriter.Written rehearse(JobRun job, ImportKind kind, List<Row> rows) {
        try {
            return write(job, kind, rows);
        } finally {
            context.setRollbackOnly();
        }
    }

    /** Notes what became of rows without writing them. */
    public Dealt note(JobRun job, List<Row> rows, Tally before, RowWriter.Written written) {
        Tally tally = before.plus(rows, written);
        refusals.keep(job.id(), rows.stream().filter(Row::refused).toList(), before.refused());
        return new Dealt(tally, job.save(tally.progress()));
    }

    /** Lets what was gathered from the whole file take effect and notes it, wholly or not at all. */
    public Dealt conclude(JobRun job, ImportKind kind, Tally before) {
        RowWriter.Written written = writer(kind).conclude(job, before.dryRun(), before.refused() > 0);
        Tally tally = before.concluded(written);
        return new Dealt(tally, job.save(tally.progress()));
    }

    /** Forgets what was gathered for a job that has ended. */
    public void forget(JobRun job, ImportKind kind) {
        writer(kind).forget(job);
    }

    public RowWriter.Written write(JobRun job, ImportKind kind, List<Row> rows) {
        List<Row> sound = rows.stream().filter(row -> !row.refused()).toList();
        return sound.isEmpty() ? RowWriter.Written.NOTHING : writer(kind).write(sound, job);
    }

    private RowWriter writer(ImportKind kind) {
        for (RowWriter writer : writers) {
            if (writer.kind() == kind) {
                return writer;
            }
        }
        throw new IllegalStateException("nobody writes " + kind);
    }
}

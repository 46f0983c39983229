package org.courtesy.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import org.courtesy.job.JobRun;

/** Writes some rows and notes how far the job is, in one transaction: what was written without a note is written over. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportPage {

    private static final int ROWS = 500;
    private static final String MARK = "\ufeff";

    /**
     * What came of some rows.
     *
     * @param last whether there are no more
     * @param goOn whether the job is to go on
     */
    record Written(ExportTally tally, boolean last, boolean goOn) {}

    private final ExportSources sources;
    private final ExportFiles files;
    private final EntityManager entities;

    /** For the container's proxy. */
    protected ExportPage() {
        this(null, null, null);
    }

    @Inject
    ExportPage(ExportSources sources, ExportFiles files, EntityManager entities) {
        this.sources = sources;
        this.files = files;
        this.entities = entities;
    }

    /** How the rows of an export stand in its file. */
    public RowFormat format(ExportJob export) {
        return export.format() == ExportFormat.CSV
                ? new CsvRows(sources.columns(export.kind()), export)
                : new JsonLines();
    }

    /** Writes the next rows; the first time what stands before them. */
    public Written write(JobRun job, ExportJob export, RowFormat format, ExportTally before) {
        List<ExportSources.Exported> rows = sources.page(export.kind(), before.after(), ROWS);
        CharsetEncoder encoder = export.encoding().newEncoder();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (before.position() == 0) {
            out.writeBytes(((export.mark() ? MARK : "") + format.header()).getBytes(export.encoding()));
        }
        long replaced = before.replaced();
        for (ExportSources.Exported row : rows) {
            String line = format.line(row);
            replaced += encoder.canEncode(line) ? 0 : 1;
            out.writeBytes(line.getBytes(export.encoding()));
        }
        long position = files.write(job.id(), before.position(), out.toByteArray());
        String after =
                rows.isEmpty() ? before.after() : rows.get(rows.size() - 1).key();
        ExportTally tally = new ExportTally(position, after, before.rows() + rows.size(), replaced);
        entities.clear();
        return new Written(tally, rows.size() < ROWS, job.save(tally.progress()));
    }
}

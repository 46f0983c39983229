package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.courtesy.intake.ImportPreview.PreviewedRow;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Looks at the first rows of a file as an import would, and takes everything back. */
@ApplicationScoped
class Previewer {

    private static final Logger LOG = System.getLogger(Previewer.class.getName());
    private static final int ROWS = 20;

    /** What office programs write where it is not UTF-8. */
    private static final Charset OFFICE = Charset.forName("windows-1252");

    private final Spool spool;
    private final ImportBatch batch;

    /** For the container's proxy. */
    protected Previewer() {
        this(null, null);
    }

    @Inject
    Previewer(Spool spool, ImportBatch batch) {
        this.spool = spool;
        this.batch = batch;
    }

    /**
     * The preview.
     *
     * @param file opens the file, as often as it has to be read
     * @param asked the job that the import would be
     * @throws InvalidInputException if the file cannot be divided into rows
     */
    ImportPreview of(CheckedRequest request, Supplier<InputStream> file, JobRun asked) {
        Spool.Spooled spooled = take(asked.id(), request.charset(), file);
        try {
            return of(request.layout(spooled), request, asked);
        } finally {
            spool.remove(spooled.path());
        }
    }

    /** Where no charset is stated and it is not UTF-8, it is read as what it probably is: people see whether that is right. */
    private Spool.Spooled take(UUID id, Charset stated, Supplier<InputStream> file) {
        try {
            return spool.take(id, file.get(), stated);
        } catch (InvalidInputException e) {
            boolean otherEncoding =
                    e.errors().stream().anyMatch(error -> error.problem() == InputProblem.WRONG_ENCODING);
            if (stated != null || !otherEncoding) {
                throw e;
            }
            return spool.take(id, file.get(), OFFICE);
        }
    }

    private ImportPreview of(ImportJob layout, CheckedRequest request, JobRun asked) {
        List<FieldError> errors = new ArrayList<>();
        RowReader reader = null;
        try {
            reader = layout.reader();
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
        }
        List<PreviewedRow> rows = new ArrayList<>();
        try (RowFile opened = layout.open()) {
            List<String> values = opened.next();
            while (values != null && rows.size() < ROWS) {
                rows.add(
                        reader == null
                                ? new PreviewedRow(opened.line(), values, null, null, List.of())
                                : previewed(reader.read(opened.line(), values), request.kind(), asked));
                values = opened.next();
            }
        } catch (BrokenFileException e) {
            throw new InvalidInputException(FieldError.of("file", InputProblem.BROKEN_QUOTES, e.line()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ImportPreview(layout.charset(), layout.separator(), layout.header(), errors, rows);
    }

    private PreviewedRow previewed(Row row, ImportKind kind, JobRun asked) {
        String becomes = row.refused() ? null : rehearse(row, kind, asked);
        return new PreviewedRow(
                row.line(), row.values(), row.fields(), row.refused() ? null : becomes, List.copyOf(row.errors()));
    }

    private String rehearse(Row row, ImportKind kind, JobRun asked) {
        try {
            if (kind.gathers()) {
                Patch.removeNulls(row.fields().path("externalIds"));
                CaseJson.read(row.fields(), kind.record());
                return null;
            }
            RowWriter.Written written = batch.rehearse(asked, kind, List.of(row));
            return written.created() > 0 ? "CREATED" : written.changed() > 0 ? "CHANGED" : "UNCHANGED";
        } catch (InvalidInputException e) {
            row.refuse(e.errors());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Line " + row.line() + " of a preview cannot be stored", e);
            row.refuse("", InputProblem.NOT_STORABLE);
        }
        return null;
    }
}

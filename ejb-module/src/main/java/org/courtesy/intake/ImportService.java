package org.courtesy.intake;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.courtesy.intake.Spool.Spooled;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobService;
import org.courtesy.job.JobView;
import org.courtesy.job.Jobs;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Takes files of one {@link ImportKind} and imports them as jobs of the kind {@code IMPORT}. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class ImportService {

    /** Most bytes of a file. */
    public static final long MOST_BYTES = 200L * 1024 * 1024;

    /** The kind of its jobs. */
    public static final String KIND = "IMPORT";

    private final Spool spool;
    private final Jobs jobs;
    private final JobService views;
    private final Refusals refusals;
    private final Ids ids;
    private final Node node;
    private final CurrentCaller caller;
    private final MappingStore mappings;
    private final Previewer previewer;
    private final Event<Spooled> taken;

    /** For the container's proxy. */
    protected ImportService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    ImportService(
            Spool spool,
            Jobs jobs,
            JobService views,
            Refusals refusals,
            Ids ids,
            Node node,
            CurrentCaller caller,
            MappingStore mappings,
            Previewer previewer,
            Event<Spooled> taken) {
        this.spool = spool;
        this.jobs = jobs;
        this.views = views;
        this.refusals = refusals;
        this.ids = ids;
        this.node = node;
        this.caller = caller;
        this.mappings = mappings;
        this.previewer = previewer;
        this.taken = taken;
    }

    /**
     * Takes a file and queues its import. Everything that concerns the file as a whole is checked before: kind, mapping,
     * charset, separator and columns.
     *
     * @throws org.courtesy.json.InvalidInputException if the request or the file as a whole cannot be taken
     * @throws FileTooLargeException if the file is larger than {@link #MOST_BYTES}
     */
    @Audited(AuditAction.IMPORT_STARTED)
    public JobView start(ImportRequest request, InputStream file) {
        CheckedRequest checked = CheckedRequest.of(request, mappings::mapping);
        UUID id = ids.next();
        Spooled spooled = spool.take(id, file, checked.charset());
        taken.fire(spooled);
        ImportJob job = checked.with(spooled, node.name());
        jobs.submit(id, KIND, CaseJson.write(job), job.rows(), caller.name());
        return views.get(id.toString());
    }

    /**
     * What the import would make of the first rows of a file; nothing is stored. Whether mapping and columns fit together is
     * part of the answer. A file that is not UTF-8, and no charset being stated, is read as what office programs write.
     *
     * @param file opens the file, as often as it has to be read
     * @throws org.courtesy.json.InvalidInputException if the request cannot be taken, or the file cannot be divided into rows
     * @throws FileTooLargeException if the file is larger than {@link #MOST_BYTES}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @NotAudited("reads what the caller has sent, and stores nothing")
    public ImportPreview preview(ImportRequest request, Supplier<InputStream> file) {
        CheckedRequest checked = CheckedRequest.of(request, mappings::mapping);
        JobRun asked = new JobRun(ids.next(), KIND, null, null, 0, 0, null, caller.name(), null, jobs);
        return previewer.of(checked, file, asked);
    }

    /**
     * One import.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public JobView get(String id) {
        return views.get(id, KIND);
    }

    /**
     * One import with what was asked for.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public ImportRun run(String id) {
        JobView job = get(id);
        return ImportRun.of(job, CaseJson.read(jobs.request(UUID.fromString(job.id())), ImportJob.class));
    }

    /** The imports that were asked for, the latest first. */
    @NotAudited("progress without persons")
    public List<ImportRun> latest(int most) {
        return jobs.latestOf(KIND, most).stream().map(id -> run(id.toString())).toList();
    }

    /**
     * The first rows of an import that were refused, in the order of the file.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such import
     */
    @Audited(AuditAction.CUSTOMERS_SEEN)
    public List<RefusedRow> refused(@About(SubjectKind.JOB) String id, int most) {
        return refusals.of(UUID.fromString(get(id).id()))
                .limit(most)
                .map(row -> new RefusedRow(row.line, row.errors()))
                .toList();
    }

    /**
     * Asks an import to stop after its present batch; what has been stored stays.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return views.stop(id, KIND);
    }

    /**
     * Writes the refused rows of an import as CSV: line, field, code, message and the values of the row. The writer is
     * not closed.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such import
     */
    @Audited(AuditAction.FILE_FETCHED)
    public void writeErrors(@About(SubjectKind.JOB) String id, Locale locale, Writer out) {
        JobView job = get(id);
        UUID uuid = UUID.fromString(job.id());
        ImportJob request = CaseJson.read(jobs.request(uuid), ImportJob.class);
        char separator = request.separator() == null ? ',' : request.separator().charAt(0);
        new ErrorReport(request.header(), separator, locale).write(refusals.of(uuid), out);
    }
}

package org.courtesy.export;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Locale;
import java.util.UUID;
import org.courtesy.job.JobService;
import org.courtesy.job.JobView;
import org.courtesy.job.Jobs;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/** Exports everything of a kind as jobs of the kind {@code EXPORT}. */
@Stateless
@RolesAllowed({INTEGRATION, ADMIN})
public class ExportService {

    /** The kind of its jobs. */
    public static final String KIND = "EXPORT";

    /**
     * An exported file. The stream is to be closed.
     *
     * @param name under which it may be stored
     */
    public record ExportedFile(String name, String mediaType, long length, InputStream content) {}

    private final ExportSources sources;
    private final ExportFiles files;
    private final Jobs jobs;
    private final JobService views;
    private final Ids ids;
    private final Node node;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected ExportService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    ExportService(
            ExportSources sources,
            ExportFiles files,
            Jobs jobs,
            JobService views,
            Ids ids,
            Node node,
            CurrentCaller caller) {
        this.sources = sources;
        this.files = files;
        this.jobs = jobs;
        this.views = views;
        this.ids = ids;
        this.node = node;
        this.caller = caller;
    }

    /**
     * Queues an export.
     *
     * @throws org.courtesy.json.InvalidInputException with all that is wrong with the wish
     */
    @Audited(AuditAction.EXPORT_STARTED)
    public JobView start(ExportRequest request) {
        ExportJob job = CheckedExport.of(request, node.name());
        UUID id = ids.next();
        jobs.submit(id, KIND, CaseJson.write(job), sources.count(job.kind()), caller.name());
        return views.get(id.toString());
    }

    /**
     * One export.
     *
     * @throws NotFoundException if there is none
     */
    @NotAudited("progress without persons")
    public JobView get(String id) {
        return views.get(id, KIND);
    }

    /**
     * Asks an export to stop after its present page; its file goes.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.JOB_STEERED)
    public JobView stop(@About(SubjectKind.JOB) String id) {
        return views.stop(id, KIND);
    }

    /**
     * The file of an export that is done.
     *
     * @throws NotFoundException if there is no such export, or if its file is gone
     * @throws ConflictException if it is not done
     */
    @Audited(AuditAction.FILE_FETCHED)
    public ExportedFile file(@About(SubjectKind.JOB) String id) {
        JobView job = get(id);
        if (!job.state().equals("DONE")) {
            throw new ConflictException("EXPORT_NOT_DONE", "The export is " + job.state(), job.state());
        }
        UUID uuid = UUID.fromString(job.id());
        ExportJob export = CaseJson.read(jobs.request(uuid), ExportJob.class);
        long length = files.length(uuid).orElseThrow(() -> new NotFoundException("EXPORT_FILE", id));
        String type = export.format() == ExportFormat.CSV ? "text/csv" : "application/x-ndjson";
        return new ExportedFile(
                export.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + '.'
                        + export.format().extension(),
                type + ";charset=" + export.charset(),
                length,
                files.open(uuid));
    }
}

package org.courtesy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.job.JobFailedException;
import org.courtesy.job.JobFailure;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;

/** Writes a file page by page; an interrupted export goes on behind its last page. */
@ApplicationScoped
class ExportWork implements JobWork {

    private final ExportPage page;
    private final ExportFiles files;
    private final Node node;

    /** For the container's proxy. */
    protected ExportWork() {
        this(null, null, null);
    }

    @Inject
    ExportWork(ExportPage page, ExportFiles files, Node node) {
        this.page = page;
        this.files = files;
        this.node = node;
    }

    @Override
    public String kind() {
        return ExportService.KIND;
    }

    /** The file lies on the node that took the wish. */
    @Override
    public boolean possibleHere(JobRun job) {
        return CaseJson.read(job.request(), ExportJob.class).node().equals(node.name());
    }

    @Override
    public boolean run(JobRun job) throws JobFailedException {
        ExportJob export = CaseJson.read(job.request(), ExportJob.class);
        ExportTally tally = ExportTally.of(job);
        if (files.length(job.id()).orElse(0L) < tally.position()) {
            throw new JobFailedException(JobFailure.FILE_LOST);
        }
        RowFormat format = page.format(export);
        ExportPage.Written written = new ExportPage.Written(tally, false, true);
        while (!written.last() && written.goOn()) {
            written = page.write(job, export, format, written.tally());
        }
        if (!written.last() && !node.leaving()) {
            files.remove(job.id());
        }
        return written.last();
    }
}

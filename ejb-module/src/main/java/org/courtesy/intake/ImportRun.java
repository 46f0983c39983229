package org.courtesy.intake;

import org.courtesy.job.JobView;
import org.courtesy.json.CaseJson;

/**
 * An import with what was asked for.
 *
 * @param job its progress
 * @param fileName how the file was called where it came from, null when nobody said so
 * @param summary null while there is nothing to tell
 */
public record ImportRun(JobView job, ImportKind kind, boolean dryRun, String fileName, ImportSummary summary) {

    static ImportRun of(JobView job, ImportJob asked) {
        return new ImportRun(
                job,
                asked.kind(),
                asked.dryRun(),
                asked.name(),
                job.summary() == null ? null : CaseJson.read(job.summary(), ImportSummary.class));
    }
}

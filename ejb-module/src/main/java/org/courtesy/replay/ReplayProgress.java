package org.courtesy.replay;

import java.util.List;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/**
 * How far a replay is.
 *
 * @param lastCustomer id of the last customer that was dealt with, 0 before the first
 * @param done customers dealt with, those outside the sample included
 */
record ReplayProgress(long lastCustomer, long done, ReplayReport report) {

    static ReplayProgress of(JobRun job) {
        return job.checkpoint() == null
                ? new ReplayProgress(0, 0, ReplayReport.EMPTY)
                : new ReplayProgress(
                        Long.parseLong(job.checkpoint()), job.done(), CaseJson.read(job.summary(), ReplayReport.class));
    }

    ReplayProgress plus(List<ReplayRows.Entry> page, ReplayReport found) {
        return new ReplayProgress(page.get(page.size() - 1).id(), done + page.size(), report.plus(found));
    }

    Progress forJob() {
        return new Progress(String.valueOf(lastCustomer), done, 0, CaseJson.write(report));
    }
}

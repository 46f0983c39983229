package org.courtesy.export;

import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/**
 * How far an export is.
 *
 * @param position length of the file
 * @param after key of the last row that was written, null before the first
 * @param replaced rows with characters that the charset does not have
 */
record ExportTally(long position, String after, long rows, long replaced) {

    /** What people see of it. */
    private record Summary(long rows, long replaced) {}

    static ExportTally of(JobRun job) {
        if (job.checkpoint() == null) {
            return new ExportTally(0, null, 0, 0);
        }
        String[] parts = job.checkpoint().split(" ", 2);
        Summary summary = CaseJson.read(job.summary(), Summary.class);
        return new ExportTally(
                Long.parseLong(parts[0]), parts.length < 2 ? null : parts[1], summary.rows(), summary.replaced());
    }

    Progress progress() {
        String checkpoint = after == null ? String.valueOf(position) : position + " " + after;
        return new Progress(checkpoint, rows, 0, CaseJson.write(new Summary(rows, replaced)));
    }
}

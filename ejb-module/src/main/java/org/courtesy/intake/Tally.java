package org.courtesy.intake;

import java.util.List;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/**
 * What has become of an import so far.
 *
 * @param line line of the last row that was dealt with, 0 before the first
 */
record Tally(long line, long done, long refused, RowWriter.Written written, boolean dryRun) {

    /** Behind every line. */
    private static final long CONCLUDED = Long.MAX_VALUE;

    static Tally of(JobRun job, boolean dryRun) {
        if (job.checkpoint() == null) {
            return new Tally(0, 0, 0, RowWriter.Written.NOTHING, dryRun);
        }
        ImportSummary summary = CaseJson.read(job.summary(), ImportSummary.class);
        return new Tally(
                Long.parseLong(job.checkpoint()),
                job.done(),
                job.refused(),
                new RowWriter.Written(
                        summary.created(),
                        summary.changed(),
                        summary.unchanged(),
                        summary.removed(),
                        summary.unmatched()),
                dryRun);
    }

    Tally plus(List<Row> rows, RowWriter.Written more) {
        return new Tally(
                rows.get(rows.size() - 1).line(),
                done + rows.size(),
                refused + rows.stream().filter(Row::refused).count(),
                written.plus(more),
                dryRun);
    }

    /** With what came of the file as a whole, behind its last row. */
    Tally concluded(RowWriter.Written more) {
        return new Tally(CONCLUDED, done, refused, written.plus(more), dryRun);
    }

    boolean isConcluded() {
        return line == CONCLUDED;
    }

    Progress progress() {
        ImportSummary summary = new ImportSummary(
                written.created(),
                written.changed(),
                written.unchanged(),
                written.removed(),
                written.unmatched(),
                dryRun);
        return new Progress(String.valueOf(line), done, refused, CaseJson.write(summary));
    }
}

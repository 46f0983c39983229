package org.courtesy.intake;

import java.util.List;
import org.courtesy.job.JobRun;

/**
 * Writes rows of one kind in the present transaction. Rows that cannot be taken are refused; the transaction fails only
 * for reasons that no look at the row would have shown.
 */
interface RowWriter {

    ImportKind kind();

    /** Writes the rows for the job that imports them. */
    Written write(List<Row> rows, JobRun job);

    /**
     * Lets what was gathered from the whole file take effect, for kinds that gather.
     *
     * @param dryRun only say what would come of it
     * @param rowsRefused whether rows were refused on the way
     */
    default Written conclude(JobRun job, boolean dryRun, boolean rowsRefused) {
        return Written.NOTHING;
    }

    /** Forgets what was gathered for a job, which has ended. */
    default void forget(JobRun job) {}

    /**
     * What has become of the rows that were not refused.
     *
     * @param unchanged there already, just like that
     * @param removed there before and no more
     * @param unmatched about nobody who is known here
     */
    record Written(long created, long changed, long unchanged, long removed, long unmatched) {

        static final Written NOTHING = new Written(0, 0, 0);

        Written(long created, long changed, long unchanged) {
            this(created, changed, unchanged, 0, 0);
        }

        static Written unmatched(long rows) {
            return new Written(0, 0, 0, 0, rows);
        }

        Written plus(Written more) {
            return new Written(
                    created + more.created,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    removed + more.removed,
                    unmatched + more.unmatched);
        }
    }
}

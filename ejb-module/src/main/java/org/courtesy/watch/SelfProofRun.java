package org.courtesy.watch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A proof that stored decisions can be repeated.
 *
 * @param id its id, which is that of its job
 * @param night the night it belongs to, null when somebody asked for it
 * @param seed what the sample was drawn by: the same seed draws the same sample of the same decisions
 * @param endedAt null while it is running, and for one that was stopped
 * @param sample how many decisions were drawn
 * @param identical those that came out as they were stored
 * @param different those that did not: an alarm
 * @param notRunnable those whose rules or tables do not run with the product of today: nothing is proved of them
 * @param gone those that were erased meanwhile
 * @param differences which ones and where; of the first {@value #SHOWN}
 * @param acknowledgedBy who has taken note of the differences, null when nobody has or there are none
 * @param remark what that person found
 */
public record SelfProofRun(
        String id,
        LocalDate night,
        long seed,
        String requestedBy,
        OffsetDateTime requestedAt,
        OffsetDateTime endedAt,
        int sample,
        int identical,
        int different,
        int notRunnable,
        int gone,
        List<DifferentDecision> differences,
        String acknowledgedBy,
        OffsetDateTime acknowledgedAt,
        String remark) {

    /** Most different decisions that are listed. */
    static final int SHOWN = 50;

    /**
     * A decision that came out differently.
     *
     * @param assessment its id
     * @param paths where, e.g. {@code churn.points}
     */
    public record DifferentDecision(String assessment, List<String> paths) {}

    public SelfProofRun {
        differences = List.copyOf(differences);
    }
}

package org.courtesy.job;

import java.time.Instant;
import java.util.UUID;

/**
 * A job that was given to its work to be run: where it stood, and where to note how far it got.
 *
 * @param request what is to be done, JSON in the form of its kind
 * @param checkpoint where the work stood when it was given out, in the form of its kind; null at the beginning
 * @param summary what had come of it by then, JSON in the form of its kind; null at the beginning
 * @param requestedBy who asked for it
 */
public record JobRun(
        UUID id,
        String kind,
        String request,
        String checkpoint,
        long done,
        long refused,
        String summary,
        String requestedBy,
        Instant createdAt,
        Jobs jobs) {

    /** Notes how many pieces there are, in a transaction of its own. */
    public void total(long pieces) {
        jobs.noteTotal(id, pieces);
    }

    /**
     * Says that the job is still being worked on, where no piece is stored for a while.
     *
     * @return whether to go on; if not, the work returns
     */
    public boolean alive() {
        return jobs.noteAlive(id);
    }

    /**
     * Notes how far the job is, in the transaction of the piece that got it there.
     *
     * @return whether to go on; if not, the work returns
     */
    public boolean save(Progress progress) {
        return jobs.save(id, progress);
    }
}

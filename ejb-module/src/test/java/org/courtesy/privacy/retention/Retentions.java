package org.courtesy.privacy.retention;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.job.JobBeans;
import org.courtesy.shared.Ids;

/** The beans of this feature on one persistence context. */
public final class Retentions {

    private Retentions() {}

    static RetentionBook book(EntityManager entities, Clock clock) {
        return new RetentionBook(entities, JobBeans.jobs(entities, clock), new Ids(clock), clock);
    }

    /** Tells how long data are kept. */
    public static RetentionPeriods periods(EntityManager entities, Clock clock) {
        return new RetentionPeriods(book(entities, clock));
    }
}

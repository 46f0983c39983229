package org.courtesy.job;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The beans of this feature on one persistence context. */
public final class JobBeans {

    private JobBeans() {}

    public static Jobs jobs(EntityManager entities, Clock clock) {
        return new Jobs(entities, clock, new Node("tester"));
    }

    public static JobControl control(EntityManager entities, Clock clock, List<? extends JobWork> works) {
        return new JobControl(jobs(entities, clock), new JobViews(clock), List.copyOf(works), clock);
    }
}

package org.courtesy.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import javax.sql.DataSource;

/** Hands the container's resources to constructors. The one place that names the data source and reads the clock. */
@ApplicationScoped
class Resources {

    @Produces
    @PersistenceContext(unitName = "courtesy")
    private EntityManager entityManager;

    @Produces
    @Resource(lookup = "java:jboss/datasources/CourtesyDS")
    private DataSource dataSource;

    @Produces
    @Resource
    private ManagedScheduledExecutorService alarms;

    @Produces
    Clock clock() {
        return new MicrosecondClock(Clock.systemUTC());
    }
}

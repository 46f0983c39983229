package org.courtesy.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

    /** Ticks in microseconds, the precision of the database: what was stored reads as it was answered. */
    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}

package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The application's clock for beans that live in a session and may hold proxies only. */
@ApplicationScoped
public class WallClock {

    private final Clock clock;

    @Inject
    public WallClock(Clock clock) {
        this.clock = clock;
    }

    /** For the proxy. */
    protected WallClock() {
        this(null);
    }

    /** What the clock on a wall in that zone shows. */
    public LocalDateTime in(ZoneId zone) {
        return LocalDateTime.now(clock.withZone(zone));
    }

    /** The zone of the server. */
    ZoneId zone() {
        return clock.getZone();
    }
}

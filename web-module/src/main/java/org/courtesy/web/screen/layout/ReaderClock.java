package org.courtesy.web.screen.layout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * The application's clock on the wall of whoever reads the screen. Everything is told by it but what happens to one
 * customer, which is told by that customer's clock.
 */
@ApplicationScoped
public class ReaderClock {

    private final Clock clock;
    private final UserSettings settings;

    @Inject
    public ReaderClock(Clock clock, UserSettings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ReaderClock() {
        this(null, null);
    }

    /** Now, in the reader's zone. */
    public Clock get() {
        return clock.withZone(settings.getZone());
    }
}

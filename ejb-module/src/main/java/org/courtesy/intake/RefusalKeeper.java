package org.courtesy.intake;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets refused rows after a while: they hold personal data, and nobody mends a file months later. */
@Stateless
@PermitAll
public class RefusalKeeper {

    private final Refusals refusals;
    private final Clock clock;
    private final int days;

    /** For the container's proxy. */
    protected RefusalKeeper() {
        this(null, null, 0);
    }

    @Inject
    public RefusalKeeper(
            Refusals refusals,
            Clock clock,
            @ConfigProperty(name = "courtesy.imports.keep-refused-rows-days", defaultValue = "30") int days) {
        this.refusals = refusals;
        this.clock = clock;
        this.days = days;
    }

    /** Forgets what is older than the days of the configuration. */
    @Schedule(hour = "3", minute = "17", persistent = false, info = "REFUSED_ROWS")
    public void forgetOld() {
        refusals.forgetBefore(clock.instant().minus(Duration.ofDays(days)));
    }
}

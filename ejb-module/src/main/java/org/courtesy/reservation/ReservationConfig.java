package org.courtesy.reservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's settings of reserved contacts. */
@ApplicationScoped
class ReservationConfig {

    private final Duration hold;
    private final Duration longest;

    /** For the container's proxy. */
    protected ReservationConfig() {
        this(0, 0);
    }

    @Inject
    ReservationConfig(
            @ConfigProperty(name = "courtesy.reservation.hold-minutes", defaultValue = "120") int holdMinutes,
            @ConfigProperty(name = "courtesy.reservation.longest-days", defaultValue = "90") int longestDays) {
        this.hold = Duration.ofMinutes(holdMinutes);
        this.longest = Duration.ofDays(longestDays);
    }

    /** For how long a contact is held, from when it is to take place, unless its system says so. */
    Duration hold() {
        return hold;
    }

    /** How far ahead a contact may be held at most. */
    Duration longest() {
        return longest;
    }
}

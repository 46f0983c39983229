package org.courtesy.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.security.AttemptThrottle;
import org.courtesy.shared.TooManyAttemptsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts links that opened nothing by the address they came from. No link can be found by trying; what is spared is the work
 * of telling so again and again.
 */
@ApplicationScoped
class LinkAttempts {

    private final AttemptThrottle throttle;

    /** For the container's proxy. */
    protected LinkAttempts() {
        this.throttle = null;
    }

    @Inject
    LinkAttempts(
            Clock clock,
            @ConfigProperty(name = "courtesy.link.attempts", defaultValue = "20") int attempts,
            @ConfigProperty(name = "courtesy.link.lock-minutes", defaultValue = "5") int lockMinutes) {
        this.throttle = new AttemptThrottle(attempts, Duration.ofMinutes(lockMinutes), clock);
    }

    /**
     * Counts a failure.
     *
     * @return false when there were too many from that address
     */
    boolean fail(String address) {
        try {
            throttle.check(address);
        } catch (TooManyAttemptsException tooMany) {
            return false;
        }
        throttle.failed(address);
        return true;
    }
}

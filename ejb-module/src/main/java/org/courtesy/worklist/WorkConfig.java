package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's settings of the worklist. */
@ApplicationScoped
class WorkConfig {

    private final Duration claim;
    private final Duration retry;
    private final int restDays;
    private final Duration undo;

    /** For the container's proxy. */
    protected WorkConfig() {
        this(0, 0, 0, 0);
    }

    @Inject
    WorkConfig(
            @ConfigProperty(name = "courtesy.worklist.claim-minutes", defaultValue = "120") int claimMinutes,
            @ConfigProperty(name = "courtesy.worklist.retry-hours", defaultValue = "4") int retryHours,
            @ConfigProperty(name = "courtesy.worklist.rest-days", defaultValue = "7") int restDays,
            @ConfigProperty(name = "courtesy.worklist.undo-minutes", defaultValue = "10") int undoMinutes) {
        this.claim = Duration.ofMinutes(claimMinutes);
        this.retry = Duration.ofHours(retryHours);
        this.restDays = restDays;
        this.undo = Duration.ofMinutes(undoMinutes);
    }

    /** For how long a claim lasts; then others may have the work and the slot is free. */
    Duration claim() {
        return claim;
    }

    /** After how long a row comes back on which nobody was reached. */
    Duration retry() {
        return retry;
    }

    /** For how many days what was dealt with is not proposed again, should the rules do so. */
    int restDays() {
        return restDays;
    }

    /** For how long an outcome can be taken back by whoever recorded it. */
    Duration undo() {
        return undo;
    }
}

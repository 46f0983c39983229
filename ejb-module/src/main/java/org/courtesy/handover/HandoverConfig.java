package org.courtesy.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's settings of handing over. */
@ApplicationScoped
class HandoverConfig {

    private final Duration patience;
    private final List<Duration> pauses;

    /** For the container's proxy. */
    protected HandoverConfig() {
        this("PT0S", "PT0S");
    }

    @Inject
    HandoverConfig(
            @ConfigProperty(name = "courtesy.handover.patience", defaultValue = "PT30S") String patience,
            @ConfigProperty(name = "courtesy.handover.pauses", defaultValue = "PT10S,PT1M,PT5M") String pauses) {
        this.patience = Duration.parse(patience);
        this.pauses = Stream.of(pauses.split(","))
                .map(String::strip)
                .map(Duration::parse)
                .toList();
    }

    /** How long a gateway may take over one contact; shorter than the silence after which another server takes a job over. */
    Duration patience() {
        return patience;
    }

    /** How long to wait before those that were put off are tried again; when all are used up the job ends. */
    List<Duration> pauses() {
        return pauses;
    }
}

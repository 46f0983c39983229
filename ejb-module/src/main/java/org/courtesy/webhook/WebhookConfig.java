package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's settings of webhooks. */
@ApplicationScoped
class WebhookConfig {

    private final RetrySchedule retries;
    private final Duration timeout;
    private final Duration pauseAfter;
    private final Duration formerSecret;
    private final AddressPolicy addresses;

    /** For the container's proxy. */
    protected WebhookConfig() {
        this(List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO, Optional.empty());
    }

    @Inject
    WebhookConfig(
            @ConfigProperty(
                            name = "courtesy.webhooks.retries",
                            defaultValue = "PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
                    List<Duration> retries,
            @ConfigProperty(name = "courtesy.webhooks.timeout", defaultValue = "PT15S") Duration timeout,
            @ConfigProperty(name = "courtesy.webhooks.pauseAfter", defaultValue = "PT120H") Duration pauseAfter,
            @ConfigProperty(name = "courtesy.webhooks.formerSecret", defaultValue = "PT24H") Duration formerSecret,
            @ConfigProperty(name = "courtesy.webhooks.allowPrivate") Optional<String> allowPrivate) {
        this.retries =
                new RetrySchedule(retries, () -> ThreadLocalRandom.current().nextDouble());
        this.timeout = timeout;
        this.pauseAfter = pauseAfter;
        this.formerSecret = formerSecret;
        this.addresses = AddressPolicy.allowing(allowPrivate.orElse(""));
    }

    RetrySchedule retries() {
        return retries;
    }

    /** How long an attempt may take, from the connection to the answer. */
    Duration timeout() {
        return timeout;
    }

    /** After how long without any success an endpoint is paused. */
    Duration pauseAfter() {
        return pauseAfter;
    }

    /** For how long the secret before signs too. */
    Duration formerSecret() {
        return formerSecret;
    }

    AddressPolicy addresses() {
        return addresses;
    }
}

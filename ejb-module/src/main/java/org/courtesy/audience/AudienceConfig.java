package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.OptionalLong;
import org.courtesy.fact.ContactChannel;
import org.eclipse.microprofile.config.Config;

/**
 * How many contacts of a channel the operator allows on one day: {@code courtesy.audience.per-day.phone=400}. Where nothing is
 * said there is no limit.
 */
@ApplicationScoped
class AudienceConfig {

    private static final String PER_DAY = "courtesy.audience.per-day.";

    private final Config config;

    /** For the container's proxy. */
    protected AudienceConfig() {
        this(null);
    }

    @Inject
    AudienceConfig(Config config) {
        this.config = config;
    }

    OptionalLong perDay(ContactChannel channel) {
        String name = PER_DAY + channel.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return config.getOptionalValue(name, Long.class).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}

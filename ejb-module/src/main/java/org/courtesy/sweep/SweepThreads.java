package org.courtesy.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many ranges this server judges at once: as many as it has processors, unless the operator wants otherwise. */
@ApplicationScoped
public class SweepThreads {

    /** The server has ten threads for everything that is done besides. */
    private static final int MOST_BY_ITSELF = 8;

    private final int number;

    /** For the container's proxy. */
    protected SweepThreads() {
        this(Optional.of(1));
    }

    @Inject
    SweepThreads(@ConfigProperty(name = "courtesy.sweep.threads") Optional<Integer> wanted) {
        this.number = Math.max(
                1,
                wanted.orElseGet(
                        () -> Math.min(MOST_BY_ITSELF, Runtime.getRuntime().availableProcessors())));
    }

    /** At least one. */
    public int number() {
        return number;
    }
}

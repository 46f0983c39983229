package org.courtesy.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.plugin.spi.Customers;
import org.courtesy.plugin.spi.EventMapping;
import org.courtesy.plugin.spi.ForeignEvent;
import org.courtesy.shared.DatabaseOutage;

/** Asks the mappings about events. */
@ApplicationScoped
public class EventMappings {

    private static final Logger LOG = System.getLogger(EventMappings.class.getName());
    private static final int LONGEST_REASON = 200;

    private final Plugins plugins;
    private final Customers customers;

    /** For the container's proxy. */
    protected EventMappings() {
        this(null, null);
    }

    @Inject
    EventMappings(Plugins plugins, Directory directory) {
        this(plugins, (Customers) directory);
    }

    EventMappings(Plugins plugins, Customers customers) {
        this.plugins = plugins;
        this.customers = customers;
    }

    /** Whether there is anybody to be asked. */
    public boolean any() {
        return !plugins.mappings().isEmpty();
    }

    /**
     * The fields of the touchpoint that a mapping makes of an event; empty when none understands it.
     *
     * @param field where the data of the event stands, for what is said about it
     * @throws InvalidInputException if one understands it and can make nothing of it
     */
    public Optional<Map<String, Object>> touchpoint(ForeignEvent event, String field) {
        for (Loaded loaded : plugins.mappings()) {
            EventMapping mapping = (EventMapping) loaded.plugin();
            try {
                if (loaded.call(() -> mapping.understands(event))) {
                    Map<String, Object> made = loaded.call(() -> mapping.touchpoint(event, customers));
                    if (made == null) {
                        throw new IllegalStateException("It made nothing of it");
                    }
                    return Optional.of(made);
                }
            } catch (Throwable e) {
                // Errors as well: a mapping that recurses for ever must not end the thread that reads from Kafka.
                throw refused(loaded.view().name(), field, e);
            }
        }
        return Optional.empty();
    }

    /** The database is away for a while; all else is the event's own fault, or the mapping's. */
    private static RuntimeException refused(String mapping, String field, Throwable why) {
        if (why instanceof RuntimeException passing && DatabaseOutage.isBehind(passing)) {
            return passing;
        }
        LOG.log(Level.DEBUG, "The mapping " + mapping + " refuses an event", why);
        String reason = Loaded.words(why).replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return new InvalidInputException(FieldError.of(
                field,
                InputProblem.NOT_MAPPED,
                mapping,
                reason.substring(0, Math.min(LONGEST_REASON, reason.length()))));
    }
}

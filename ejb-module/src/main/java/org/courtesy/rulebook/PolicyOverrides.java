package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.courtesy.fact.Policy;
import org.eclipse.microprofile.config.Config;

/**
 * Thresholds that the operator has set: {@code courtesy.policy.<threshold>} or, for the row of another table,
 * {@code courtesy.policy.<table>.<row>.<column>}. A threshold of the product may also come from the environment
 * ({@code COURTESY_POLICY_SHAREDPOINTS30DAYS}).
 */
@ApplicationScoped
class PolicyOverrides {

    private static final String PREFIX = "courtesy.policy.";

    private final Config config;

    /** For the container's proxy. */
    protected PolicyOverrides() {
        this(null);
    }

    @Inject
    PolicyOverrides(Config config) {
        this.config = config;
    }

    /** The settings by the name that the tables know. */
    Map<String, String> read() {
        Set<String> thresholds = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Stream.of(Policy.class.getRecordComponents())
                .filter(component -> component.getType().isPrimitive())
                .map(RecordComponent::getName)
                .map(PREFIX::concat)
                .forEach(thresholds::add);
        // The environment lists its names in lower case, so a threshold is asked for by the name it has in the table.
        Stream<String> others = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(PREFIX) && !thresholds.contains(name));
        Map<String, String> overrides = new HashMap<>();
        Stream.concat(thresholds.stream(), others)
                .forEach(name -> config.getOptionalValue(name, String.class)
                        .ifPresent(value -> overrides.put(name.substring(PREFIX.length()), value)));
        return overrides;
    }
}

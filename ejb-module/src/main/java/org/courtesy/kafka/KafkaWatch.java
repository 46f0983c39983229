package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How reading and sending go on this server, for whoever asks for its health, and for the log: trouble is said once, then once a
 * minute while it lasts, trouble of another kind at once, and when it is over. Knows no records, so it tells nothing of customers.
 */
@ApplicationScoped
public class KafkaWatch {

    private static final Logger LOG = System.getLogger(KafkaWatch.class.getName());
    private static final Duration SELDOM = Duration.ofMinutes(1);

    /**
     * What is wrong.
     *
     * @param said when each kind of it was last said: kinds that take turns do not fill the log
     */
    private record Trouble(String kind, String what, Instant since, Map<String, Instant> said) {}

    private final KafkaSettings settings;
    private final Clock clock;
    private final Map<Part, Trouble> troubles = new EnumMap<>(Part.class);
    private final Map<Part, Map<String, Long>> behind = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected KafkaWatch() {
        this(null, null);
    }

    @Inject
    KafkaWatch(KafkaSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether brokers are configured. */
    public boolean on() {
        return settings.on();
    }

    /** What is wrong and since when, empty when reading and sending go well. */
    public synchronized Optional<String> trouble() {
        return troubles.entrySet().stream()
                .map(entry -> entry.getKey() + " since " + entry.getValue().since() + ": "
                        + entry.getValue().what())
                .reduce((one, other) -> one + "; " + other);
    }

    /** What kind of trouble each part is in that is in any, without a word that a broker said; for whoever may ask for the health. */
    public synchronized Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        troubles.forEach((part, trouble) -> kinds.put(part.name().toLowerCase(Locale.ROOT), trouble.kind()));
        return kinds;
    }

    /** How many touchpoints wait to be taken by this server, as far as it knows. */
    public long behind() {
        return behind.getOrDefault(Part.READING, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    void behind(Part part, String reader, long records) {
        behind.computeIfAbsent(part, any -> new ConcurrentHashMap<>()).put(reader, records);
    }

    synchronized void well(Part part) {
        Trouble over = troubles.remove(part);
        if (over != null) {
            LOG.log(
                    Level.INFO,
                    "Kafka: {0} goes on after {1} s",
                    part,
                    Duration.between(over.since(), clock.instant()).toSeconds());
        }
    }

    void trouble(Part part, Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        trouble(part, kind, kind + ": " + settings.withoutSecrets(thrown.getMessage()));
    }

    void trouble(Part part, String what) {
        trouble(part, what, what);
    }

    private synchronized void trouble(Part part, String kind, String what) {
        Instant now = clock.instant();
        Trouble known = troubles.get(part);
        Map<String, Instant> said = known == null ? new HashMap<>() : known.said();
        Instant last = said.get(kind);
        if (last == null || last.plus(SELDOM).isBefore(now)) {
            LOG.log(Level.WARNING, "Kafka: {0} waits, nothing is lost: {1}", part, what);
            said.put(kind, now);
        }
        troubles.put(part, new Trouble(kind, what, known == null ? now : known.since(), said));
    }
}

package org.courtesy.gauge;

import io.prometheus.metrics.core.metrics.GaugeWithCallback.Callback;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.courtesy.job.Node;
import org.courtesy.kafka.KafkaWatch;
import org.courtesy.metric.Metrics;
import org.courtesy.plugin.Plugin;
import org.courtesy.plugin.PluginState;
import org.courtesy.plugin.Plugins;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.RuleFollowing;
import org.courtesy.rulebook.RuleNode;
import org.courtesy.shared.DatabaseProbe;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * All figures of this server, those that are looked up included. What the database would have to say is missing while it is away, and
 * {@code courtesy_database_up} is 0; the page comes within some seconds all the same.
 */
@ApplicationScoped
public class Gauges {

    /** Ways of Kafka, as {@link KafkaWatch#kinds} names them. */
    private static final List<String> KAFKA_PARTS = List.of("reading", "sending");

    private static final double MILLIS = 1e3;

    private final Metrics metrics;
    private final DatabaseProbe database;
    private final StoredGauges stored;
    private final LiveRules rules;
    private final RuleFollowing following;
    private final Node node;
    private final KafkaWatch kafka;
    private final Plugins plugins;
    private final Map<String, File> directories;
    private final ConnectionPool pool = new ConnectionPool();

    private volatile boolean databaseUp;
    private volatile Map<String, List<StoredGauge.Sample>> seen = Map.of();

    /** For the container's proxy. */
    protected Gauges() {
        this(null, null, null, null, null, null, null, null, "", "");
    }

    @Inject
    Gauges(
            Metrics metrics,
            DatabaseProbe database,
            StoredGauges stored,
            LiveRules rules,
            RuleFollowing following,
            Node node,
            KafkaWatch kafka,
            Plugins plugins,
            @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".") String data,
            @ConfigProperty(name = "jboss.server.log.dir", defaultValue = ".") String log) {
        this.metrics = metrics;
        this.database = database;
        this.stored = stored;
        this.rules = rules;
        this.following = following;
        this.node = node;
        this.kafka = kafka;
        this.plugins = plugins;
        this.directories = Map.of("data", new File(data), "log", new File(log));
    }

    /**
     * The figures as they are now.
     *
     * @param accept the header by which the reader says what it understands, null: anything
     */
    public Metrics.Page page(String accept) {
        databaseUp = database.answers();
        seen = databaseUp ? stored.now().orElse(Map.of()) : Map.of();
        return metrics.page(accept);
    }

    @PostConstruct
    void register() {
        registerState();
        registerPool();
        registerRules();
        registerKafka();
        registerPlugins();
        registerDisk();
        StoredGauge.ALL.forEach(gauge -> metrics.gauge(
                gauge.name(),
                gauge.help(),
                said -> seen.getOrDefault(gauge.name(), List.of())
                        .forEach(sample -> said.call(sample.value(), sample.labels())),
                gauge.labels().toArray(String[]::new)));
    }

    private void registerState() {
        String version = Gauges.class.getPackage().getImplementationVersion();
        metrics.gauge(
                "courtesy_build_info",
                "1, with the version of the product",
                said -> said.call(1, version == null ? "unknown" : version),
                "version");
        metrics.gauge(
                "courtesy_database_up",
                "Whether a connection and an answer come within two seconds",
                bit(() -> databaseUp));
        metrics.gauge(
                "courtesy_ready",
                "Whether a decision can be made here: rules are live and the database answers",
                bit(() -> databaseUp && rules.ready()));
    }

    private void registerPool() {
        metrics.gauge(
                "courtesy_database_pool_in_use",
                "Connections to the database that are being used",
                said -> pool.figure("InUseCount").ifPresent(said::call));
        metrics.gauge(
                "courtesy_database_pool_available",
                "Connections to the database that could still be had",
                said -> pool.figure("AvailableCount").ifPresent(said::call));
        metrics.counter(
                "courtesy_database_pool_waits_total",
                "How often somebody had to wait for a connection to the database",
                said -> pool.figure("WaitCount").ifPresent(said::call));
        metrics.counter(
                "courtesy_database_pool_refused_total",
                "How often somebody waited in vain for a connection to the database",
                said -> pool.figure("BlockingFailureCount").ifPresent(said::call));
    }

    private void registerRules() {
        metrics.gauge(
                "courtesy_rule_set_info",
                "1, with the rule set and version by which this server decides",
                said -> rules.served()
                        .ifPresent(ref -> said.call(1, node.name(), ref.name(), Integer.toString(ref.version()))),
                "node",
                "rule_set",
                "version");
        metrics.gauge(
                "courtesy_rule_set_since_timestamp_seconds",
                "Since when this server decides by that version; after a restart, since then",
                said -> rules.since().ifPresent(since -> said.call(since.toEpochMilli() / MILLIS)));
        metrics.gauge(
                "courtesy_rule_set_in_step",
                "Whether this server decides by the version that is live in the rulebook",
                bit(() -> following.own().filter(RuleNode::inStep).isPresent()));
    }

    private void registerKafka() {
        metrics.gauge(
                "courtesy_kafka_up",
                "Whether reading from Kafka and sending to it go well; missing without brokers",
                said -> {
                    if (kafka.on()) {
                        Map<String, String> troubles = kafka.kinds();
                        KAFKA_PARTS.forEach(part -> said.call(troubles.containsKey(part) ? 0 : 1, part));
                    }
                },
                "part");
        metrics.gauge("courtesy_kafka_behind_records", "Records that wait to be taken by this server", said -> {
            if (kafka.on()) {
                said.call(kafka.behind());
            }
        });
    }

    private void registerPlugins() {
        metrics.gauge(
                "courtesy_plugins",
                "Plug-ins of this server",
                said -> {
                    List<Plugin> all = plugins.list();
                    for (PluginState state : PluginState.values()) {
                        said.call(
                                all.stream().filter(one -> one.state() == state).count(),
                                state.name().toLowerCase(Locale.ROOT));
                    }
                },
                "state");
    }

    private void registerDisk() {
        disk("courtesy_disk_usable_bytes", "Room that is left where the server writes", File::getUsableSpace);
        disk("courtesy_disk_size_bytes", "Room that there is where the server writes", File::getTotalSpace);
    }

    private void disk(String name, String help, ToDoubleFunction<File> room) {
        metrics.gauge(
                name,
                help,
                said -> directories.forEach((directory, where) -> said.call(room.applyAsDouble(where), directory)),
                "directory");
    }

    private static Consumer<Callback> bit(BooleanSupplier yes) {
        return said -> said.call(yes.getAsBoolean() ? 1 : 0);
    }
}

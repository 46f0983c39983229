package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.courtesy.job.Node;
import org.courtesy.outbox.EventType;
import org.eclipse.microprofile.config.Config;

/** The operator's settings. Without brokers nothing of Kafka does anything. */
@ApplicationScoped
class KafkaSettings {

    private static final String PREFIX = "courtesy.kafka.";
    private static final String CLIENT = PREFIX + "client.";
    private static final String NONE = "none";
    private static final String ALL = "all";

    /** Options of a sign-in, but for who signs in, which is no secret. */
    private static final Pattern OPTION = Pattern.compile("\\b(?!username\\b)\\w+\\s*=\\s*[\"']([^\"']+)[\"']");

    private static final Map<String, Object> CONSUMER_DEFAULTS = Map.of(
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
            ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG, "false",
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000",
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());

    /** An attempt ends long before another server may think that this one is gone. */
    private static final Map<String, Object> PRODUCER_DEFAULTS = Map.of(
            ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, "false",
            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "5000",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000",
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000");

    /** What nothing is lost by: not for the operator to change. */
    private static final Map<String, Object> CONSUMER_GUARANTEES = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
            ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");

    private static final Map<String, Object> PRODUCER_GUARANTEES =
            Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");

    /** What has a setting of its own, or no meaning here. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            ConsumerConfig.GROUP_ID_CONFIG,
            ConsumerConfig.CLIENT_ID_CONFIG,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
            ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
            ProducerConfig.TRANSACTIONAL_ID_CONFIG);

    private final Function<String, Optional<String>> values;
    private final String node;
    private final int readers;
    private final Set<EventType> types = EnumSet.noneOf(EventType.class);
    private final Set<String> secrets = new HashSet<>();
    private final Map<String, Object> consumer = new HashMap<>();
    private final Map<String, Object> producer = new HashMap<>();

    /** For the container's proxy. */
    protected KafkaSettings() {
        this.values = null;
        this.node = null;
        this.readers = 0;
    }

    @Inject
    KafkaSettings(Config config, Node node) {
        this(name -> config.getOptionalValue(name, String.class), node.name());
    }

    /**
     * Reads the settings.
     *
     * @param values every setting by its name
     * @throws IllegalArgumentException naming a setting that is wrong
     */
    KafkaSettings(Function<String, Optional<String>> values, String node) {
        this.values = values;
        this.node = node;
        this.readers = number("readers", text("readers", "1"));
        if (on()) {
            readTypes(text("types", EventType.DECISION_MADE.code()));
            fill(consumer, CONSUMER_DEFAULTS, ConsumerConfig.configDef());
            consumer.putAll(CONSUMER_GUARANTEES);
            consumer.put(ConsumerConfig.GROUP_ID_CONFIG, group());
            consumer.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, text("batch", "100"));
            fill(producer, PRODUCER_DEFAULTS, ProducerConfig.configDef());
            producer.putAll(PRODUCER_GUARANTEES);
        }
    }

    private void readTypes(String wanted) {
        if (wanted.equals(ALL)) {
            Arrays.stream(EventType.values()).filter(EventType::subscribable).forEach(types::add);
        } else if (!wanted.equals(NONE)) {
            for (String code : wanted.split("\\s*,\\s*")) {
                types.add(EventType.of(code)
                        .filter(EventType::subscribable)
                        .orElseThrow(() -> new IllegalArgumentException(
                                PREFIX + "types: there is no type of event called " + code)));
            }
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(PREFIX + name + ": not a number: " + value, e);
        }
    }

    private void fill(Map<String, Object> properties, Map<String, Object> defaults, ConfigDef known) {
        properties.putAll(defaults);
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, text("bootstrap-servers", ""));
        for (String name : known.names()) {
            if (NOT_PASSED_ON.contains(name)) {
                continue;
            }
            values.apply(CLIENT + name).ifPresent(value -> {
                properties.put(name, value);
                if (known.configKeys().get(name).type == ConfigDef.Type.PASSWORD) {
                    hide(value);
                }
            });
        }
    }

    private void hide(String secret) {
        secrets.add(secret);
        Matcher parts = OPTION.matcher(secret);
        while (parts.find()) {
            secrets.add(parts.group(1));
        }
    }

    private String text(String name, String otherwise) {
        return values.apply(PREFIX + name).map(String::strip).orElse(otherwise);
    }

    /** Whether brokers are configured. */
    boolean on() {
        return !text("bootstrap-servers", "").isEmpty();
    }

    /** Where touchpoints come from. */
    String touchpoints() {
        return text("touchpoints-topic", "courtesy.touchpoints");
    }

    /** Where copies of what could not be taken go; empty: nowhere. */
    Optional<String> deadLetters() {
        return Optional.of(text("dead-letter-topic", "courtesy.touchpoints.dead"))
                .filter(topic -> !topic.equals(NONE));
    }

    /** Where events go. */
    String events() {
        return text("events-topic", "courtesy.events");
    }

    /** Which events go there. */
    Set<EventType> types() {
        return types;
    }

    /** The consumer group, the same on every server. */
    String group() {
        return text("group", "courtesy");
    }

    /** How many threads of this server read. */
    int readers() {
        return readers;
    }

    /** The properties of a consumer. */
    Map<String, Object> consumer(int number) {
        return named(consumer, "in-" + number);
    }

    /** Where the ranges of sweeps go and come from; empty: each sweep is judged by one server. */
    Optional<String> sweeps() {
        return Optional.of(text("sweeps-topic", NONE)).filter(topic -> on() && !topic.equals(NONE));
    }

    /** The properties of a consumer of ranges: each is fetched when the one before is judged, so that they spread. */
    Map<String, Object> sweeper(int number) {
        Map<String, Object> properties = named(consumer, "sweep-" + number);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group() + "-sweeps");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        return properties;
    }

    /** The properties of a producer. */
    Map<String, Object> producer(String purpose) {
        return named(producer, purpose);
    }

    private Map<String, Object> named(Map<String, Object> properties, String purpose) {
        Map<String, Object> named = new HashMap<>(properties);
        named.put(ConsumerConfig.CLIENT_ID_CONFIG, "courtesy-" + node + "-" + purpose);
        return named;
    }

    /** A message as it may stand in a log. */
    String withoutSecrets(String message) {
        String shown = String.valueOf(message);
        for (String secret : secrets) {
            shown = shown.replace(secret, "[hidden]");
        }
        return shown;
    }
}

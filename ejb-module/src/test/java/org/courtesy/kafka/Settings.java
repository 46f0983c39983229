package org.courtesy.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings as an operator makes them. */
final class Settings {

    private Settings() {}

    /** With brokers, and with pairs of names, without their prefix, and values. */
    static KafkaSettings of(String... pairs) {
        Map<String, String> values = new HashMap<>();
        values.put("courtesy.kafka.bootstrap-servers", "broker.example.org:9092");
        for (int i = 0; i < pairs.length; i += 2) {
            values.put("courtesy.kafka." + pairs[i], pairs[i + 1]);
        }
        return new KafkaSettings(name -> Optional.ofNullable(values.get(name)), "one");
    }

    /** As they are when nobody has set anything. */
    static KafkaSettings none() {
        return new KafkaSettings(name -> Optional.empty(), "one");
    }
}

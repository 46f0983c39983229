package org.courtesy.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import org.courtesy.outbox.EventType;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void nothingIsOnWithoutBrokers() {
        KafkaSettings settings = Settings.none();

        assertThat(settings.on()).isFalse();
        for (EventType type : EventType.values()) {
            assertThat(new KafkaOutlet(settings, null).wants(type)).isFalse();
        }
    }

    @Test
    void decisionsGoOutUnlessSomebodyWantsMoreOrNothing() {
        assertThat(Settings.of().types()).containsExactly(EventType.DECISION_MADE);
        assertThat(Settings.of("types", "none").types()).isEmpty();
        assertThat(Settings.of("types", "all").types()).isEqualTo(EnumSet.complementOf(EnumSet.of(EventType.TEST)));
        assertThat(Settings.of("types", "org.courtesy.decision.made.v1 , org.courtesy.consent.changed.v1")
                        .types())
                .containsExactly(EventType.DECISION_MADE, EventType.CONSENT_CHANGED);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> Settings.of("types", "org.courtesy.decision.made.v1,typo"))
                .hasMessageContaining("courtesy.kafka.types")
                .hasMessageContaining("typo");
        assertThatThrownBy(() -> Settings.of("types", EventType.TEST.code())).hasMessageContaining("types");
        assertThatThrownBy(() -> Settings.of("readers", "two")).hasMessageContaining("courtesy.kafka.readers");
    }

    @Test
    void propertiesOfClientsArePassedOnToThoseWhoKnowThem() {
        KafkaSettings settings = Settings.of(
                "client.security.protocol", "SASL_SSL",
                "client.fetch.max.wait.ms", "100",
                "client.linger.ms", "20",
                "client.nonsense", "1");

        assertThat(settings.consumer(1))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("fetch.max.wait.ms", "100")
                .containsEntry("bootstrap.servers", "broker.example.org:9092")
                .containsEntry("client.id", "courtesy-one-in-1")
                .doesNotContainKeys("linger.ms", "nonsense");
        assertThat(settings.producer("out"))
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("linger.ms", "20")
                .doesNotContainKeys("fetch.max.wait.ms", "nonsense");
    }

    @Test
    void nobodySetsAwayWhatNothingIsLostBy() {
        KafkaSettings settings = Settings.of(
                "client.enable.auto.commit", "true",
                "client.auto.offset.reset", "latest",
                "client.group.id", "mine",
                "client.acks", "0",
                "client.enable.idempotence", "false");

        assertThat(settings.consumer(1))
                .containsEntry("enable.auto.commit", "false")
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("isolation.level", "read_committed")
                .containsEntry("group.id", "courtesy");
        assertThat(settings.producer("out")).containsEntry("acks", "all").containsEntry("enable.idempotence", "true");
    }

    @Test
    void passwordsDoNotGetIntoMessages() {
        KafkaSettings settings = Settings.of(
                "client.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"courtesy\" password=\"s3cret\";",
                "client.ssl.keystore.password",
                "stored");

        assertThat(settings.withoutSecrets("courtesy: s3cret, stored, and " + "password=\"s3cret\""))
                .isEqualTo("courtesy: [hidden], [hidden], and password=\"[hidden]\"");
        assertThat(settings.withoutSecrets(null)).isEqualTo("null");
    }
}

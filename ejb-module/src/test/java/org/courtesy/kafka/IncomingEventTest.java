package org.courtesy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.courtesy.event.CloudEvent;
import org.courtesy.event.CloudEventReader;
import org.junit.jupiter.api.Test;

class IncomingEventTest {

    private static final String TOUCHPOINT = """
        {"customer": "C-1", "type": "HOTLINE_CALL", "direction": "INBOUND", "channel": "PHONE", "experience": 0.10%s}\
        """;

    private static ConsumerRecord<byte[], byte[]> message(String value, String... headers) {
        ConsumerRecord<byte[], byte[]> message =
                new ConsumerRecord<>("touchpoints", 0, 7, "C-1".getBytes(UTF_8), value.getBytes(UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            message.headers().add(headers[i], headers[i + 1] == null ? null : headers[i + 1].getBytes(UTF_8));
        }
        return message;
    }

    private static CloudEvent read(ConsumerRecord<byte[], byte[]> message) {
        return CloudEventReader.read(IncomingEvent.of(message));
    }

    private static String text(ConsumerRecord<byte[], byte[]> message) {
        return new String(IncomingEvent.of(message), UTF_8);
    }

    @Test
    void aBareTouchpointIsNamedByItself() {
        CloudEvent event = read(message(TOUCHPOINT.formatted(", \"source\": \"crm\", \"id\": \"1\"")));

        assertThat(event.source()).isEqualTo("crm");
        assertThat(event.id()).isEqualTo("1");
        assertThat(event.touchpoint().customer()).isEqualTo("C-1");
        assertThat(event.touchpoint().experience()).isEqualTo(0.1);
    }

    @Test
    void aBinaryEventIsNamedByItsHeaders() {
        CloudEvent event = read(message(
                TOUCHPOINT.formatted(""),
                "ce_specversion",
                "1.0",
                "ce_id",
                "ü-1",
                "ce_source",
                "/crm",
                "ce_type",
                "call",
                "ce_time",
                "2026-11-20T10:00:00+01:00",
                "ce_traceparent",
                "00-ab",
                "ce_nothing",
                null,
                "content-type",
                "application/json; charset=utf-8",
                "trace",
                "else"));

        assertThat(event.source()).isEqualTo("/crm");
        assertThat(event.id()).isEqualTo("ü-1");
        assertThat(event.touchpoint().at()).hasToString("2026-11-20T10:00+01:00");
    }

    @Test
    void aStructuredEventStaysAsItIs() {
        String event = """
            {"specversion": "1.0",  "id": "1", "source": "crm", "type": "call", "data": %s}""".formatted(TOUCHPOINT.formatted(""));

        assertThat(text(message(event, "Content-Type", "application/cloudevents+json; charset=UTF-8")))
                .isEqualTo(event);
        assertThat(text(message(event))).as("without headers").isEqualTo(event);
    }

    @Test
    void whatCannotBeReadIsLeftForWhoeverSaysWhy() {
        assertThat(text(message("{\"a\": 1, \"a\": 2}"))).isEqualTo("{\"a\": 1, \"a\": 2}");
        assertThat(text(message("hello", "ce_id", "1"))).isEqualTo("hello");
        assertThat(text(message("[1]", "ce_id", "1"))).isEqualTo("[1]");
        assertThat(text(message(""))).isEmpty();
    }

    @Test
    void headersCannotSmuggleInData() {
        assertThat(text(message("{\"customer\": \"C-1\"}", "ce_data", "{}", "ce_id", "1")))
                .isEqualTo("{\"data\":{\"customer\":\"C-1\"},\"id\":\"1\"}");
    }
}

package org.courtesy.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {

    private static final String DATA =
            "{\"customer\": \"C-1\", \"type\": \"HOTLINE_CALL\", \"direction\": \"INBOUND\", \"channel\": \"PHONE\"}";
    private static final String EVENT = """
        {"specversion": "1.0", "id": "call-1", "source": "telephony", "type": "org.example.call",
         "time": "2026-11-20T10:00:00+01:00", "data": %s}\
        """.formatted(DATA);

    private static RecordTouchpoint read(String json) {
        return CloudEventReader.read(json.getBytes(UTF_8)).touchpoint();
    }

    private static void assertWrong(String json, String... errors) {
        assertWrong(() -> read(json), errors);
    }

    private static void assertWrong(ThrowingCallable reading, String... errors) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(error -> error.field() + " " + error.code())
                                .containsExactlyInAnyOrder(errors));
    }

    @Test
    void anEventIsTheTouchpointInItsData() {
        RecordTouchpoint touchpoint = read(EVENT);

        assertThat(touchpoint.source()).isEqualTo("telephony");
        assertThat(touchpoint.id()).isEqualTo("call-1");
        assertThat(touchpoint.at()).isEqualTo(OffsetDateTime.parse("2026-11-20T10:00:00+01:00"));
        assertThat(touchpoint.type()).isEqualTo("HOTLINE_CALL");
    }

    @Test
    void theDataKnowsBetterWhenItHappened() {
        assertThat(read(EVENT.replace("\"customer\"", "\"at\": \"2026-11-19T10:00:00+01:00\", \"customer\""))
                        .at())
                .isEqualTo(OffsetDateTime.parse("2026-11-19T10:00:00+01:00"));
    }

    @Test
    void withoutAnyTimeItIsLeftOpen() {
        assertThat(read(EVENT.replaceAll("\"time\".*?,", "")).at()).isNull();
    }

    @Test
    void whatIsSaidTwiceMustBeSaidTheSame() {
        assertThat(read(EVENT.replace("\"customer\"", "\"source\": \"telephony\", \"id\": \"call-1\", \"customer\"")))
                .isEqualTo(read(EVENT));
        assertWrong(
                EVENT.replace("\"customer\"", "\"source\": \"crm\", \"id\": \"call-2\", \"customer\""),
                "data.source INVALID",
                "data.id INVALID");
    }

    @Test
    void extensionsAreOtherPeoplesBusiness() {
        assertThat(read(EVENT.replace(
                        "\"type\": \"org", "\"traceparent\": \"00-ab\", \"sequence\": 7, \"type\": \"org")))
                .isEqualTo(read(EVENT));
    }

    @Test
    void everythingWrongIsSaidTogether() {
        assertWrong(
                """
                {"specversion": "0.3", "id": 7, "type": " ", "time": "yesterday", "datacontenttype": "text/xml",
                 "data": {"mood": 1, "channel": "SMOKE"}}\
                """,
                "specversion UNKNOWN_VALUE",
                "id INVALID",
                "source MISSING",
                "type MISSING",
                "time INVALID",
                "datacontenttype INVALID",
                "data.mood UNKNOWN_FIELD",
                "data.channel UNKNOWN_VALUE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "application/json; charset=UTF-8", "text/json", "application/vnd.crm+json"})
    void anyKindOfJsonIsData(String type) {
        assertThat(read(EVENT.replace("\"time\"", "\"datacontenttype\": \"" + type + "\", \"time\"")))
                .isEqualTo(read(EVENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/avro", "application/json; charset=latin1", ""})
    void nothingElseIs(String type) {
        assertWrong(
                EVENT.replace("\"time\"", "\"datacontenttype\": \"" + type + "\", \"time\""),
                "datacontenttype INVALID");
    }

    @Test
    void dataMayBeEncoded() {
        String encoded = Base64.getEncoder().encodeToString(DATA.getBytes(UTF_8));
        String event = EVENT.replace("\"data\": " + DATA, "\"data_base64\": \"" + encoded + "\"");

        assertThat(read(event)).isEqualTo(read(EVENT));
        assertWrong(event.replace("\"time\"", "\"data\": {}, \"time\""), "data_base64 INVALID");
        assertWrong(event.replace(encoded, "%%%"), "data_base64 INVALID");
        assertWrong(event.replace(encoded, "e30K" + encoded), "data MALFORMED");
        assertWrong(event.replace("\"" + encoded + "\"", "7"), "data_base64 INVALID");
    }

    @Test
    void thereMustBeData() {
        assertWrong(EVENT.replace(DATA, "null"), "data MISSING");
        assertWrong(EVENT.replace(DATA, "\"text\""), "data INVALID");
        assertWrong(EVENT.replace(DATA, "[]"), "data INVALID");
    }

    @Test
    void brokenTextIsMalformed() {
        assertWrong("", " MALFORMED");
        assertWrong("[]", " INVALID");
        assertWrong(EVENT.substring(0, EVENT.length() - 1), " MALFORMED");
        assertWrong(EVENT + "{}", " MALFORMED");
        assertWrong(EVENT.replace("\"time\"", "\"id\": \"again\", \"time\""), " DUPLICATE");
        assertWrong("[".repeat(1000), " MALFORMED");
        assertWrong(
                () -> CloudEventReader.read(EVENT.replace("call-1", "Straße").getBytes(ISO_8859_1)), " MALFORMED");
    }

    @Test
    void inBinaryModeTheAttributesStandInHeaders() {
        RecordTouchpoint body = CaseJson.read(DATA, RecordTouchpoint.class);
        Map<String, String> attributes = new HashMap<>(Map.of(
                "specversion",
                "1.0",
                "id",
                "call-1",
                "source",
                "telephony",
                "type",
                "org.example.call",
                "time",
                "2026-11-20T10:00:00+01:00"));

        assertThat(CloudEventReader.read(attributes, body).touchpoint()).isEqualTo(read(EVENT));

        attributes.remove("id");
        attributes.put("specversion", "2");
        RecordTouchpoint contradicting = body.named("crm", null, null);
        assertWrong(
                () -> CloudEventReader.read(attributes, contradicting),
                "ce-id MISSING",
                "ce-specversion UNKNOWN_VALUE",
                "source INVALID");
    }
}

package org.courtesy.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.plugin.EventMappings;
import org.courtesy.plugin.spi.ForeignEvent;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.junit.jupiter.api.Test;

/** Events before anything of them is read: what a mapping is shown, and what becomes of what it says. */
class ForeignEventsTest {

    private static final String DOOR = """
            {"specversion": "1.0", "id": "7", "source": "acme", "type": "com.acme.door", "time": "2026-01-20T10:00:00Z",
             "priority": 3, "data": {"who": "X-1", "parcels": [{"kg": 1.5}, {"kg": 2}], "tip": null}}""";
    private static final Map<String, Object> VISIT =
            Map.of("customer", "C-1", "type", "FIELD_VISIT", "direction", "INBOUND", "channel", "IN_PERSON");

    private ForeignEvent shown;
    private Map<String, Object> made = VISIT;
    private boolean any = true;

    private final ForeignEvents events = new ForeignEvents(new EventMappings() {
        @Override
        public boolean any() {
            return any;
        }

        @Override
        public Optional<Map<String, Object>> touchpoint(ForeignEvent event, String field) {
            shown = event;
            return event.type().equals("com.acme.door") ? Optional.of(made) : Optional.empty();
        }
    });

    private RecordTouchpoint read(String json) {
        return events.read(json.getBytes(UTF_8)).touchpoint();
    }

    @Test
    void aMappingSeesAttributesAndDataAndItsTouchpointIsThatOfTheEvent() {
        RecordTouchpoint touchpoint = read(DOOR);

        assertThat(shown.attributes())
                .containsEntry("source", "acme")
                .containsEntry("priority", "3")
                .doesNotContainKey("data");
        assertThat(shown.data()).containsEntry("who", "X-1").containsEntry("tip", null);
        assertThat(shown.data().get("parcels"))
                .isEqualTo(List.of(Map.of("kg", new BigDecimal("1.5")), Map.of("kg", 2)));
        assertThat(touchpoint.source()).isEqualTo("acme");
        assertThat(touchpoint.id()).isEqualTo("7");
        assertThat(touchpoint.type()).isEqualTo("FIELD_VISIT");
        assertThat(touchpoint.at()).isEqualTo("2026-01-20T10:00:00Z");
    }

    @Test
    void whatAMappingMakesIsCheckedLikeWhatSomebodySends() {
        made = Map.of("customer", "C-1", "colour", "red");

        assertThatThrownBy(() -> read(DOOR))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        wrong -> assertThat(wrong.errors())
                                .extracting(FieldError::field, FieldError::problem)
                                .contains(tuple("data.colour", InputProblem.UNKNOWN_FIELD)));
    }

    @Test
    void anEventThatNobodyUnderstandsIsReadAsItIs() {
        String own = DOOR.replace("com.acme.door", "org.courtesy.touchpoint")
                .replaceAll("\"data\": .*", "\"data\": {\"customer\": \"C-9\", \"type\": \"HOTLINE_CALL\"}}");

        assertThat(read(own).customer()).isEqualTo("C-9");
        any = false;
        assertThat(read(own).customer()).isEqualTo("C-9");
        assertThatThrownBy(() -> read("{\"data\": 1}")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> read("nothing")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theBodyOfABinaryEventBecomesThatOfATouchpoint() {
        byte[] body = "{\"who\": \"X-1\"}".getBytes(UTF_8);

        assertThat(events.touchpoint(Map.of("type", "com.acme.door"), body))
                .hasValueSatisfying(json -> assertThat(new String(json, UTF_8)).contains("FIELD_VISIT"));
        assertThat(events.touchpoint(Map.of("type", "other"), body)).isEmpty();
        assertThat(events.touchpoint(Map.of("type", "com.acme.door"), "[]".getBytes(UTF_8)))
                .isEmpty();
    }
}

package org.courtesy.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.plugin.shipped.CallEnded;
import org.courtesy.plugin.spi.Customers;
import org.courtesy.plugin.spi.EventMapping;
import org.courtesy.plugin.spi.ForeignEvent;
import org.junit.jupiter.api.Test;

/** Mappings, the shipped one and bad ones. */
class EventMappingsTest {

    private static final Customers BOOK = new Customers() {
        @Override
        public Optional<String> withPhone(String phone) {
            return Optional.of("C-1").filter(number -> phone.equals("+49 151 1"));
        }

        @Override
        public Optional<String> withEmail(String email) {
            return Optional.empty();
        }

        @Override
        public Optional<String> withExternalId(String system, String id) {
            return Optional.empty();
        }
    };

    private static Loaded loaded(EventMapping mapping) {
        Plugin view = new Plugin(
                PluginKind.EVENT_MAPPING,
                mapping.name(),
                "1",
                "test",
                null,
                PluginState.ACTIVE,
                List.of(),
                List.of(),
                null);
        return new Loaded(mapping, mapping.getClass().getClassLoader(), view);
    }

    private static EventMappings mappings(EventMapping... all) {
        return new EventMappings(
                new Plugins() {
                    @Override
                    List<Loaded> mappings() {
                        return Stream.of(all).map(EventMappingsTest::loaded).toList();
                    }
                },
                BOOK);
    }

    private static CallEnded calls() {
        CallEnded calls = new CallEnded();
        assertThat(calls.start(
                        key -> Optional.of("com.acme.call, com.acme.voice").filter(any -> key.equals("types"))))
                .isTrue();
        return calls;
    }

    private static ForeignEvent event(String type, String... data) {
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < data.length; i += 2) {
            all.put(data[i], data[i + 1]);
        }
        return new ForeignEvent(Map.of("type", type, "id", "1", "source", "acme"), all);
    }

    @Test
    void aCallOfACustomerIsATouchpoint() {
        assertThat(mappings(calls())
                        .touchpoint(
                                event(
                                        "com.acme.call",
                                        "caller",
                                        "+49 151 1",
                                        "direction",
                                        "inbound",
                                        "disposition",
                                        "answered",
                                        "agent",
                                        "anna"),
                                "data"))
                .contains(Map.of(
                        "customer",
                        "C-1",
                        "type",
                        "HOTLINE_CALL",
                        "direction",
                        "INBOUND",
                        "channel",
                        "PHONE",
                        "note",
                        "disposition: answered, agent: anna"));
    }

    @Test
    void aCallOfOursThatNobodyTookIsNoContact() {
        assertThat(mappings(calls())
                        .touchpoint(
                                event(
                                        "com.acme.voice",
                                        "called",
                                        "+49 151 1",
                                        "direction",
                                        "Outbound",
                                        "disposition",
                                        "no-answer"),
                                "data")
                        .orElseThrow())
                .containsEntry("type", "COURTESY_CALL")
                .containsEntry("outcome", "NOT_REACHED")
                .containsEntry("countsAsContact", false);
    }

    @Test
    void whatNobodyUnderstandsStaysAsItIs() {
        assertThat(mappings(calls()).touchpoint(event("org.example.other"), "data"))
                .isEmpty();
    }

    @Test
    void theReasonOfAMappingIsTold() {
        assertThatThrownBy(() -> mappings(calls())
                        .touchpoint(event("com.acme.call", "caller", "+49 40 2", "direction", "inbound"), "data"))
                .isInstanceOfSatisfying(InvalidInputException.class, wrong -> {
                    assertThat(wrong.errors().get(0).problem()).isEqualTo(InputProblem.NOT_MAPPED);
                    assertThat(wrong.errors().get(0).args().toString())
                            .contains("call-ended", "caller")
                            .doesNotContain("+49 40 2");
                });
    }

    @Test
    void aMappingThatBreaksSpoilsItsOwnEventOnly() {
        EventMapping wild = new EventMapping() {
            @Override
            public String name() {
                return "wild";
            }

            @Override
            public String understood() {
                return "all";
            }

            @Override
            public boolean understands(ForeignEvent event) {
                return event.type().startsWith("wild");
            }

            @Override
            public Map<String, Object> touchpoint(ForeignEvent event, Customers customers) {
                if (event.type().equals("wild.deep")) {
                    return touchpoint(event, customers);
                }
                throw new NoClassDefFoundError("org/example/Gone");
            }
        };

        assertThatThrownBy(() -> mappings(wild, calls()).touchpoint(event("wild.one"), "data"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> mappings(wild, calls()).touchpoint(event("wild.deep"), "data"))
                .isInstanceOf(InvalidInputException.class);
        assertThat(mappings(wild, calls()).touchpoint(event("other"), "data")).isEmpty();
    }

    @Test
    void aTextIsFoundWhereverItLies() {
        ForeignEvent event = new ForeignEvent(Map.of(), Map.of("call", Map.of("agent", Map.of("id", 7))));

        assertThat(event.text("call.agent.id")).isEqualTo("7");
        assertThat(event.text("call.agent")).isNull();
        assertThat(event.text("call.nobody.id")).isNull();
    }
}

package org.courtesy.plugin.shipped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.plugin.spi.Customers;
import org.courtesy.plugin.spi.EventMapping;
import org.courtesy.plugin.spi.ForeignEvent;
import org.courtesy.plugin.spi.Settings;

/**
 * Makes touchpoints of the calls of a telephone system. Its data:
 *
 * <pre>{"caller": "+49 151 ...", "called": "+49 461 ...", "direction": "inbound", "disposition": "answered",
 *  "customer": "C-1", "agent": "anna", "seconds": 312}</pre>
 *
 * <p>Who is meant says {@code customer}, or else the number at the other end, if exactly one customer has it. A call of ours that
 * nobody answered is no contact.
 */
public final class CallEnded implements EventMapping {

    private static final String TYPES = "types";
    private static final String INBOUND = "inbound";
    private static final String OUTBOUND = "outbound";
    private static final Set<String> MISSED = Set.of("no-answer", "busy", "abandoned", "failed");

    private volatile List<String> types = List.of();
    private volatile String incoming;
    private volatile String outgoing;

    @Override
    public String name() {
        return "call-ended";
    }

    @Override
    public String understood() {
        return types.isEmpty() ? "-" : String.join(", ", types);
    }

    @Override
    public boolean start(Settings settings) {
        types = settings.get(TYPES).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        incoming = settings.get(INBOUND).orElse("HOTLINE_CALL");
        outgoing = settings.get(OUTBOUND).orElse("COURTESY_CALL");
        return !types.isEmpty();
    }

    @Override
    public boolean understands(ForeignEvent event) {
        return types.contains(event.type());
    }

    @Override
    public Map<String, Object> touchpoint(ForeignEvent event, Customers customers) {
        boolean ours = direction(event).equals(OUTBOUND);
        boolean missed = MISSED.contains(lower(event.text("disposition")));
        Map<String, Object> touchpoint = new LinkedHashMap<>();
        touchpoint.put("customer", customer(event, customers, ours ? "called" : "caller"));
        touchpoint.put("type", ours ? outgoing : incoming);
        touchpoint.put("direction", ours ? "OUTBOUND" : "INBOUND");
        touchpoint.put("channel", "PHONE");
        if (missed) {
            touchpoint.put("outcome", "NOT_REACHED");
        }
        if (missed && ours) {
            touchpoint.put("countsAsContact", false);
        }
        note(event).ifPresent(note -> touchpoint.put("note", note));
        return touchpoint;
    }

    private static String direction(ForeignEvent event) {
        String direction = lower(event.text("direction"));
        if (!direction.equals(INBOUND) && !direction.equals(OUTBOUND)) {
            throw new IllegalArgumentException("direction is neither inbound nor outbound");
        }
        return direction;
    }

    private static String customer(ForeignEvent event, Customers customers, String end) {
        return Optional.ofNullable(event.text("customer"))
                .filter(number -> !number.isBlank())
                .or(() -> Optional.ofNullable(event.text(end)).flatMap(customers::withPhone))
                // Whose number it is stands in the event; here it would outlive it.
                .orElseThrow(
                        () -> new IllegalArgumentException("no customer, or more than one, has the number in " + end));
    }

    private static Optional<String> note(ForeignEvent event) {
        String words = Stream.of("disposition", "agent", "seconds")
                .filter(name -> event.text(name) != null)
                .map(name -> name + ": " + event.text(name))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String lower(String text) {
        return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    }
}

package org.courtesy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Touchpoint;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.json.CaseJson;

/**
 * Writes a case and what was decided about it as a scenario that reads like one written by hand: only what differs from the
 * defaults, one entry of a list on a line. Whoever it came from must have been taken out before.
 */
public final class ScenarioWriter {

    /** What it can expect of an answer, besides which rules fire. */
    public static final Set<String> PARTS = Set.of("contact", "withheld", "churn", "offers", "next");

    private static final String STEP = "  ";
    private static final String QUOTED = "[\\w./+-][\\w./+ '-]*";

    private static final Set<String> NEVER_UNKNOWN = Stream.of(
                    Customer.class, Contract.class, Premise.class, Touchpoint.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .filter(component -> component.getType().isPrimitive())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    private final Defaults defaults;
    private final ObjectNode usual;

    /** @param defaults text of {@code scenarios/defaults.yaml} */
    public ScenarioWriter(String defaults) {
        this.defaults = ScenarioReader.defaults(defaults);
        // As a case, so that what a case adds by itself is not taken for a difference.
        this.usual = CaseJson.tree(CaseJson.readCase(
                this.defaults.complete(MissingNode.getInstance()).toString()));
    }

    /**
     * The text of one scenario, to be put at the end of a file.
     *
     * @param name what is special about the case
     * @param rules ids of the rules of interest; those that fired are expected to fire, the others to be silent
     * @param parts parts of the answer that are expected, of {@link #PARTS}
     * @param assessment of this case, on trial as scenarios are judged
     */
    public String write(String name, CustomerCase given, List<String> rules, Set<String> parts, Assessment assessment) {
        StringBuilder text = new StringBuilder("- name: ").append(scalar(name)).append('\n');
        ObjectNode whole = CaseJson.tree(given);
        text.append("  given:\n");
        whole.properties().forEach(field -> given(field.getKey(), field.getValue(), text));
        text.append("  expect:\n");
        expectation(rules, assessment).properties().stream()
                .filter(part -> !PARTS.contains(part.getKey()) || parts.contains(part.getKey()))
                .forEach(part -> text.append("    ")
                        .append(part.getKey())
                        .append(": ")
                        .append(flow(part.getValue()))
                        .append('\n'));
        return text.toString();
    }

    private void given(String field, JsonNode value, StringBuilder text) {
        JsonNode known = usual.path(field);
        if (value.equals(known)) {
            return;
        }
        if (value instanceof ArrayNode entries) {
            list(field, entries, text);
        } else if (value instanceof ObjectNode object) {
            text.append(STEP.repeat(2))
                    .append(field)
                    .append(": ")
                    .append(flow(without(object, known)))
                    .append('\n');
        } else {
            text.append(STEP.repeat(2))
                    .append(field)
                    .append(": ")
                    .append(flow(value))
                    .append('\n');
        }
    }

    private void list(String field, ArrayNode entries, StringBuilder text) {
        if (entries.isEmpty()) {
            if (!usual.path(field).isEmpty()) {
                text.append(STEP.repeat(2)).append(field).append(": []\n");
            }
            return;
        }
        text.append(STEP.repeat(2)).append(field).append(":\n");
        for (JsonNode entry : entries) {
            text.append(STEP.repeat(3))
                    .append("- ")
                    .append(flow(without(entry, defaults.each(field))))
                    .append('\n');
        }
    }

    // What the defaults have and the case has not is written as null, or reading would bring it back.
    private static JsonNode without(JsonNode entry, JsonNode usual) {
        if (!(entry instanceof ObjectNode object) || !usual.isObject()) {
            return trimmed(entry);
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            if (!field.getValue().equals(usual.get(field.getKey())) && (!isUsual(field) || usual.has(field.getKey()))) {
                rest.set(field.getKey(), field.getValue());
            }
        });
        usual.fieldNames().forEachRemaining(name -> {
            if (!object.has(name)) {
                rest.putNull(name);
            }
        });
        return rest;
    }

    private static JsonNode trimmed(JsonNode entry) {
        if (!(entry instanceof ObjectNode object)) {
            return entry;
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            if (!isUsual(field)) {
                rest.set(field.getKey(), field.getValue());
            }
        });
        return rest;
    }

    /** Whether a case has it when nothing is said: nought and no are that only where a field cannot be unknown. */
    private static boolean isUsual(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        boolean nothing = value.isBoolean() && !value.booleanValue() || value.isNumber() && value.doubleValue() == 0;
        return value.isNull()
                || value.isContainerNode() && value.isEmpty()
                || nothing && NEVER_UNKNOWN.contains(field.getKey());
    }

    private static ObjectNode expectation(List<String> rules, Assessment assessment) {
        ObjectNode expect = JsonNodeFactory.instance.objectNode();
        Set<String> fired = Set.copyOf(assessment.trace().fired());
        codes(expect, "fires", rules.stream().filter(fired::contains).toList());
        codes(
                expect,
                "silent",
                rules.stream().filter(rule -> !fired.contains(rule)).toList());
        ObjectNode contact = JsonNodeFactory.instance.objectNode();
        for (ContactFinding row : assessment.contact()) {
            if (!row.refusals().isEmpty()) {
                codes(contact, row.channel() + "/" + row.purpose(), refusals(row.refusals()));
            }
        }
        put(expect, "contact", contact);
        ObjectNode withheld = JsonNodeFactory.instance.objectNode();
        for (Withheld action : assessment.withheld()) {
            codes(withheld, action.code(), refusals(action.refusals()));
        }
        put(expect, "withheld", withheld);
        if (assessment.churn() != null) {
            expect.putObject("churn")
                    .put("points", assessment.churn().points())
                    .put("band", assessment.churn().band().toString());
        }
        ObjectNode offers = JsonNodeFactory.instance.objectNode();
        for (OfferFinding offer : assessment.offers() == null ? List.<OfferFinding>of() : assessment.offers()) {
            if (offer.refusals().isEmpty()) {
                offers.put(offer.code(), "eligible");
            }
        }
        put(expect, "offers", offers);
        expect.put("next", assessment.next().code());
        return expect;
    }

    private static List<String> refusals(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    private static void codes(ObjectNode object, String field, List<String> codes) {
        if (!codes.isEmpty()) {
            ArrayNode list = object.putArray(field);
            codes.forEach(list::add);
        }
    }

    private static void put(ObjectNode object, String field, ObjectNode part) {
        if (!part.isEmpty()) {
            object.set(field, part);
        }
    }

    private static String flow(JsonNode value) {
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            value.properties().forEach(entry -> fields.add(entry.getKey() + ": " + flow(entry.getValue())));
            return "{" + String.join(", ", fields) + "}";
        }
        if (value.isArray()) {
            List<String> entries = new ArrayList<>();
            value.forEach(entry -> entries.add(flow(entry)));
            return "[" + String.join(", ", entries) + "]";
        }
        return value.isTextual() ? scalar(value.textValue()) : value.asText();
    }

    // Words and instants stand bare, as people write them; what YAML would take for something else is quoted.
    private static String scalar(String text) {
        boolean plain = text.matches(QUOTED) && !text.matches("(?i)true|false|null|yes|no|on|off|~|[-+.\\d]+")
                || text.matches("\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)?)?");
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}

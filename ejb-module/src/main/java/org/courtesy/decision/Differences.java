package org.courtesy.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;

/** Finds where two assessments differ, by names and codes rather than by positions in lists. */
final class Differences {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OUTSIDE_EQUALITY = List.of("assessment", "mode");
    private static final List<String> TRACE_OUTSIDE_EQUALITY = List.of("micros", "notFired");

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(Assessment stored, Assessment replayed) {
        Differences differences = new Differences();
        differences.compare("", tree(stored), tree(replayed));
        return differences.found;
    }

    private static JsonNode tree(Assessment assessment) {
        try {
            ObjectNode tree = (ObjectNode) JSON.readTree(CaseJson.write(assessment));
            tree.remove(OUTSIDE_EQUALITY);
            if (tree.get("trace") instanceof ObjectNode trace) {
                trace.remove(TRACE_OUTSIDE_EQUALITY);
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An assessment is always JSON", e);
        }
    }

    private void compare(String path, JsonNode stored, JsonNode replayed) {
        if (stored != null && replayed != null && stored.isObject() && replayed.isObject()) {
            Set<String> names = new TreeSet<>();
            stored.fieldNames().forEachRemaining(names::add);
            replayed.fieldNames().forEachRemaining(names::add);
            names.forEach(
                    name -> compare(path.isEmpty() ? name : path + "." + name, stored.get(name), replayed.get(name)));
        } else if (stored != null && replayed != null && stored.isArray() && replayed.isArray()) {
            compareLists(path, stored, replayed);
        } else if (!same(stored, replayed)) {
            found.add(new Difference(path, text(stored), text(replayed)));
        }
    }

    private void compareLists(String path, JsonNode stored, JsonNode replayed) {
        Map<String, JsonNode> before = byLabel(stored);
        Map<String, JsonNode> after = byLabel(replayed);
        Set<String> labels = new LinkedHashSet<>(before.keySet());
        labels.addAll(after.keySet());
        labels.forEach(label -> compare(path + "[" + label + "]", before.get(label), after.get(label)));
        if (before.keySet().equals(after.keySet())
                && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
            found.add(new Difference(path, String.join(", ", before.keySet()), String.join(", ", after.keySet())));
        }
    }

    private static Map<String, JsonNode> byLabel(JsonNode list) {
        Map<String, JsonNode> labelled = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            String label = label(entry);
            String unique = label;
            for (int i = 2; labelled.containsKey(unique); i++) {
                unique = label + "#" + i;
            }
            labelled.put(unique, entry);
        }
        return labelled;
    }

    private static String label(JsonNode entry) {
        if (entry.isValueNode()) {
            return entry.asText();
        }
        if (entry.hasNonNull("code")) {
            return entry.get("code").asText();
        }
        if (entry.hasNonNull("kind")) {
            return entry.get("kind").asText();
        }
        return entry.path("channel").asText() + "/" + entry.path("purpose").asText();
    }

    private static boolean same(JsonNode stored, JsonNode replayed) {
        if (stored == null || replayed == null) {
            return stored == replayed;
        }
        return stored.isNumber() && replayed.isNumber()
                ? stored.decimalValue().compareTo(replayed.decimalValue()) == 0
                : stored.equals(replayed);
    }

    private static String text(JsonNode node) {
        return node == null ? null : node.isValueNode() ? node.asText() : node.toString();
    }
}

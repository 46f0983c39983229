package org.courtesy.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;

/**
 * Reads scenarios written in YAML: a list of entries with {@code name}, {@code given} and {@code expect}, and if wanted
 * {@code mode} (LIVE instead of WHAT_IF) and {@code policy} (thresholds that differ). The given part is
 * a case in the words of {@code POST /assessments}; what it does not name comes from the defaults.
 */
public final class ScenarioReader {

    private static final Set<String> ENTRY = Set.of("name", "given", "mode", "policy", "expect");

    /** One scenario of a file, while it is being read. */
    private record Place(String file, String scenario) {

        ScenarioException problem(String what) {
            return new ScenarioException(file, scenario, 0, 0, ScenarioException.UNREADABLE, what);
        }
    }

    private final Defaults defaults;

    /** @param defaults text of {@code scenarios/defaults.yaml} */
    public ScenarioReader(String defaults) {
        this.defaults = defaults(defaults);
    }

    /** Reads the defaults. */
    static Defaults defaults(String yaml) {
        JsonNode tree = ScenarioYaml.read(ScenarioFiles.DEFAULTS, yaml);
        if (!tree.isObject() && !tree.isMissingNode()) {
            throw new ScenarioException(ScenarioFiles.DEFAULTS, "wants the names case and each");
        }
        return new Defaults(tree);
    }

    /**
     * Reads the scenarios of one file.
     *
     * @throws ScenarioException when the file or one of its cases makes no sense
     */
    public List<Scenario> read(String file, String yaml) {
        JsonNode entries = ScenarioYaml.read(file, yaml);
        if (!entries.isArray()) {
            throw new ScenarioException(file, "wants a list of scenarios, each with name, given and expect");
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (JsonNode entry : entries) {
            scenarios.add(scenario(file, entry));
        }
        return scenarios;
    }

    private Scenario scenario(String file, JsonNode entry) {
        String name = entry.path("name").asText();
        if (name.isBlank()) {
            throw new ScenarioException(file, "a scenario wants a name");
        }
        Place where = new Place(file, name);
        only(where, entry, ENTRY);
        object(where, entry, "given");
        object(where, entry, "policy");
        CustomerCase given = customerCase(where, defaults.complete(entry.path("given")));
        return new Scenario(
                file,
                name,
                given,
                mode(where, entry.path("mode")),
                policy(entry.path("policy")),
                expectation(where, entry.path("expect")));
    }

    private static void object(Place where, JsonNode entry, String name) {
        JsonNode value = entry.path(name);
        if (!value.isMissingNode() && !value.isObject()) {
            throw where.problem("wants names and values under \"" + name + "\"");
        }
    }

    private static void list(Place where, JsonNode expect, String name) {
        JsonNode value = expect.path(name);
        if (!value.isMissingNode() && !value.isArray()) {
            throw where.problem("wants a list of rules under \"" + name + "\"");
        }
    }

    private static Mode mode(Place where, JsonNode mode) {
        try {
            return mode.isMissingNode() ? Mode.WHAT_IF : Mode.valueOf(mode.asText());
        } catch (IllegalArgumentException e) {
            throw where.problem("knows no mode \"" + mode.asText() + "\"");
        }
    }

    private static Map<String, String> policy(JsonNode policy) {
        Map<String, String> overrides = new TreeMap<>();
        policy.properties()
                .forEach(entry -> overrides.put(entry.getKey(), entry.getValue().asText()));
        return overrides;
    }

    private static CustomerCase customerCase(Place where, ObjectNode body) {
        try {
            return CaseJson.readCase(body.toString());
        } catch (InvalidInputException e) {
            throw where.problem(e.errors().stream()
                    .map(error -> error.field() + ": " + error.message(Locale.ENGLISH))
                    .collect(Collectors.joining("; ")));
        }
    }

    private static Expectation expectation(Place where, JsonNode expect) {
        if (!expect.isObject() || expect.isEmpty()) {
            throw where.problem("expects nothing");
        }
        list(where, expect, "fires");
        list(where, expect, "silent");
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        expect.properties().forEach(part -> {
            if (!part.getKey().equals("fires") && !part.getKey().equals("silent")) {
                parts.put(part.getKey(), part.getValue());
            }
        });
        for (String part : parts.keySet()) {
            if (!Comparison.PARTS.contains(part)) {
                throw where.problem("expects \"" + part + "\", but only fires, silent and "
                        + String.join(", ", Comparison.PARTS) + " can be expected");
            }
        }
        return new Expectation(Comparison.texts(expect.path("fires")), Comparison.texts(expect.path("silent")), parts);
    }

    private static void only(Place where, JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw where.problem("has no use for \"" + name + "\"");
            }
        });
    }
}

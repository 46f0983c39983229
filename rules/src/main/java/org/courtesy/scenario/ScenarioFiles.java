package org.courtesy.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.ruleset.RuleSetFiles;

/** The scenario files of a rule set: path to text, as in the folder {@code scenarios/}. Immutable. */
public final class ScenarioFiles {

    /** What a scenario starts from. */
    public static final String DEFAULTS = "scenarios/defaults.yaml";

    private static final String FOLDER = "scenarios/";

    private final SortedMap<String, String> files;

    private ScenarioFiles(Map<String, String> files) {
        SortedMap<String, String> scenarios = new TreeMap<>(files);
        scenarios.keySet().removeIf(path -> !path.startsWith(FOLDER));
        this.files = Collections.unmodifiableSortedMap(scenarios);
    }

    /** @param files files of a rule set; others than scenarios are ignored */
    public static ScenarioFiles of(Map<String, String> files) {
        return new ScenarioFiles(files);
    }

    /** The scenarios that are shipped with the product. */
    public static ScenarioFiles shipped() {
        return new ScenarioFiles(RuleSetFiles.shipped().files());
    }

    public Map<String, String> files() {
        return files;
    }

    /**
     * All scenarios, file by file.
     *
     * @throws ScenarioException when a file makes no sense
     */
    public List<Scenario> scenarios() {
        ScenarioReader reader = reader();
        List<Scenario> scenarios = new ArrayList<>();
        files.forEach((path, text) -> {
            if (!path.equals(DEFAULTS)) {
                scenarios.addAll(reader.read(path, text));
            }
        });
        return scenarios;
    }

    /**
     * Reads files with the defaults of these.
     *
     * @throws ScenarioException when the defaults make no sense
     */
    ScenarioReader reader() {
        return new ScenarioReader(files.getOrDefault(DEFAULTS, "{}"));
    }
}

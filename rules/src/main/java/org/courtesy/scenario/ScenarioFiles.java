package org.courtesy.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.ruleset.ShippedFiles;

/** The scenario files of a rule set: path to text, as in the folder {@code scenarios/}. Immutable. */
public final class ScenarioFiles {

    /** What a scenario starts from. */
    public static final String DEFAULTS = "scenarios/defaults.yaml";

    private static final String INDEX = "scenarios.txt";

    private final SortedMap<String, String> files;

    private ScenarioFiles(Map<String, String> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static ScenarioFiles of(Map<String, String> files) {
        return new ScenarioFiles(files);
    }

    /** The scenarios that are shipped with the product. */
    public static ScenarioFiles shipped() {
        return new ScenarioFiles(ShippedFiles.of(INDEX));
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
        ScenarioReader reader = new ScenarioReader(files.getOrDefault(DEFAULTS, "{}"));
        List<Scenario> scenarios = new ArrayList<>();
        files.forEach((path, text) -> {
            if (!path.equals(DEFAULTS)) {
                scenarios.addAll(reader.read(path, text));
            }
        });
        return scenarios;
    }
}

package org.courtesy.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scenario files of a rule set: path to text, as in the folder {@code scenarios/}. Immutable. */
public final class ScenarioFiles {

    /** What a scenario starts from. */
    public static final String DEFAULTS = "scenarios/defaults.yaml";

    private static final String ROOT = "/courtesy/";
    private static final String INDEX = ROOT + "scenarios.txt";

    private final SortedMap<String, String> files;

    private ScenarioFiles(Map<String, String> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static ScenarioFiles of(Map<String, String> files) {
        return new ScenarioFiles(files);
    }

    /** The scenarios that are shipped with the product. */
    public static ScenarioFiles shipped() {
        Map<String, String> files = new TreeMap<>();
        try (BufferedReader index = new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
            for (String path = index.readLine(); path != null; path = index.readLine()) {
                try (InputStream file = open(ROOT + path)) {
                    files.put(path, new String(file.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioFiles(files);
    }

    private static InputStream open(String resource) {
        InputStream stream = ScenarioFiles.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The shipped scenarios lack " + resource);
        }
        return stream;
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

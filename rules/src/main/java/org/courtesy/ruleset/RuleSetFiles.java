package org.courtesy.ruleset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.policy.Checksums;

/**
 * The files of one version of a rule set: path to text, as in the folders {@code drl/} and {@code tables/}.
 *
 * <p>Immutable; equal files have equal checksums whatever their order.
 */
public final class RuleSetFiles {

    private static final String ROOT = "/courtesy/";
    private static final String INDEX = ROOT + "index.txt";

    private final SortedMap<String, String> files;
    private final String checksum;

    private RuleSetFiles(Map<String, String> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.checksum = Checksums.of(this.files);
    }

    public static RuleSetFiles of(Map<String, String> files) {
        return new RuleSetFiles(files);
    }

    /** The rule set that is shipped with the product. */
    public static RuleSetFiles shipped() {
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
        return new RuleSetFiles(files);
    }

    private static InputStream open(String resource) {
        InputStream stream = RuleSetFiles.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("The shipped rule set lacks " + resource);
        }
        return stream;
    }

    public Map<String, String> files() {
        return files;
    }

    public String checksum() {
        return checksum;
    }
}

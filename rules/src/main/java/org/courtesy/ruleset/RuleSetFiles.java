package org.courtesy.ruleset;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.policy.Checksums;

/**
 * The files of one version of a rule set: path to text, as in the folders {@code drl/}, {@code tables/},
 * {@code texts/} and {@code scenarios/}.
 *
 * <p>Immutable; equal files have equal checksums whatever their order.
 */
public final class RuleSetFiles {

    private static final String INDEX = "index.txt";
    private static final String RULES = "drl/";

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
        return new RuleSetFiles(ShippedFiles.of(INDEX));
    }

    public Map<String, String> files() {
        return files;
    }

    public String checksum() {
        return checksum;
    }

    /** Checksum of the rules alone, which is what a build depends on. */
    public String rulesChecksum() {
        SortedMap<String, String> rules = new TreeMap<>(files);
        rules.keySet().removeIf(path -> !path.startsWith(RULES));
        return Checksums.of(rules);
    }
}

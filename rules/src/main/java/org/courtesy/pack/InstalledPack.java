package org.courtesy.pack;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A pack that is part of a rule set, as its file {@code packs/<name>.yaml} says.
 *
 * @param pack what it says of itself
 * @param checksum of all its files, {@code sha256:...}
 * @param pieces what it owns here: path to key to the value with which it was put in
 */
public record InstalledPack(PackInfo pack, String checksum, Map<String, Map<String, String>> pieces) {

    private static final String FOLDER = "packs/";
    private static final String SUFFIX = ".yaml";

    public InstalledPack {
        SortedMap<String, Map<String, String>> sorted = new TreeMap<>();
        (pieces == null ? Map.<String, Map<String, String>>of() : pieces)
                .forEach((path, keys) -> sorted.put(path, Collections.unmodifiableSortedMap(new TreeMap<>(keys))));
        pieces = Collections.unmodifiableSortedMap(sorted);
    }

    /** Whether a path is that of such a file, which only packs themselves write. */
    public static boolean concerns(String path) {
        return path.startsWith(FOLDER);
    }

    /** Where a rule set says that it has the pack with a name. */
    public static String path(String name) {
        return FOLDER + name + SUFFIX;
    }

    String value(String path, String key) {
        return pieces.getOrDefault(path, Map.of()).get(key);
    }

    /** How many rows, sentences and files it owns. */
    public int size() {
        return pieces.values().stream().mapToInt(Map::size).sum();
    }
}

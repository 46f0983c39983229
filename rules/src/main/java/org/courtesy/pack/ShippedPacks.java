package org.courtesy.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.courtesy.ruleset.ShippedFiles;

/** The packs that come with the product, to be put into a rule set by whoever wants them. */
public final class ShippedPacks {

    private static final String INDEX = "packs.txt";
    private static final String FOLDER = "packs/";

    private static final Map<String, Map<String, String>> FILES = files();

    private ShippedPacks() {}

    private static Map<String, Map<String, String>> files() {
        Map<String, Map<String, String>> packs = new TreeMap<>();
        ShippedFiles.of(INDEX).forEach((path, text) -> {
            String[] parts = path.substring(FOLDER.length()).split("/", 2);
            packs.computeIfAbsent(parts[0], name -> new TreeMap<>()).put(parts[1], text);
        });
        return packs;
    }

    /** All of them, by name. */
    public static List<Pack> all() {
        return FILES.values().stream().map(Pack::of).toList();
    }

    /** The one with a name. */
    public static Optional<Pack> find(String name) {
        return Optional.ofNullable(FILES.get(name)).map(Pack::of);
    }

    /** The zip of the one with a name, as it would be imported; equal packs give equal bytes. */
    public static Optional<byte[]> zip(String name) {
        return Optional.ofNullable(FILES.get(name)).map(Pack::zip);
    }
}

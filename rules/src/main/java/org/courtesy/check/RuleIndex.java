package org.courtesy.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Which rule stands in which file. A glance at the texts is enough for that and takes no time; each file is read in earnest
 * when it is checked itself.
 */
final class RuleIndex {

    private static final Pattern ID = Pattern.compile("@id\\(\\s*\"([^\"\n]*)\"");
    private static final Pattern NAME = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"\n]*)\"");

    private final Map<String, Set<String>> filesById;
    private final Map<String, Set<String>> filesByName;

    private RuleIndex(Map<String, String> files) {
        this.filesById = index(files, ID);
        this.filesByName = index(files, NAME);
    }

    /** @param files of a rule set, path to text */
    static RuleIndex of(Map<String, String> files) {
        return new RuleIndex(files);
    }

    private static Map<String, Set<String>> index(Map<String, String> files, Pattern pattern) {
        Map<String, Set<String>> found = new HashMap<>();
        new TreeMap<>(files).forEach((path, text) -> {
            if (RuleCheck.concerns(path)) {
                pattern.matcher(text)
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(key ->
                                found.computeIfAbsent(key, k -> new TreeSet<>()).add(path));
            }
        });
        return found;
    }

    /** The ids of all rules. */
    Set<String> ids() {
        return filesById.keySet();
    }

    /** Other files with a rule of this id. */
    List<String> othersWithId(String id, String file) {
        return others(filesById, id, file);
    }

    /** Other files with a rule of this name. */
    List<String> othersWithName(String name, String file) {
        return others(filesByName, name, file);
    }

    private static List<String> others(Map<String, Set<String>> index, String key, String file) {
        return index.getOrDefault(key, Set.of()).stream()
                .filter(other -> !other.equals(file))
                .toList();
    }
}

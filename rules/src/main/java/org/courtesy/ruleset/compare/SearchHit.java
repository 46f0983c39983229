package org.courtesy.ruleset.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * A line in which something is mentioned, or a file that is named like it.
 *
 * @param path in the rule set
 * @param line counting from 1, 0 for the name of the file
 * @param text the line without the blanks around it
 */
public record SearchHit(String path, int line, String text) {

    /** Most places that are named. */
    public static final int MOST = 200;

    /** The places in the order of paths and lines, whatever the case; none for a blank text. */
    public static List<SearchHit> in(RuleSetFiles files, String text) {
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<SearchHit> hits = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (Map.Entry<String, String> file : files.files().entrySet()) {
                add(hits, file.getKey(), file.getValue(), wanted);
            }
        }
        return hits.size() > MOST ? List.copyOf(hits.subList(0, MOST)) : hits;
    }

    private static void add(List<SearchHit> hits, String path, String text, String wanted) {
        if (path.toLowerCase(Locale.ROOT).contains(wanted)) {
            hits.add(new SearchHit(path, 0, path));
        }
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].toLowerCase(Locale.ROOT).contains(wanted)) {
                hits.add(new SearchHit(path, i + 1, lines[i].strip()));
            }
        }
    }
}

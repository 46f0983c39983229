package org.courtesy.check;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A file of sentences with the lines on which they stand.
 *
 * @param texts key to sentence; of a key that stands twice the first
 * @param lines key to the line on which it stands first
 * @param twice entries whose key stands further up already
 * @param broken entries that cannot be read
 */
public record PropertiesText(
        Map<String, String> texts, Map<String, Integer> lines, List<Entry> twice, List<Entry> broken) {

    /** @param line counting from 1 */
    public record Entry(String key, int line) {}

    /** Where the key of an entry ends. */
    private static final Pattern KEY_END = Pattern.compile("[=:\\s]");

    public static PropertiesText of(String written) {
        String text = written.startsWith(Grid.BYTE_ORDER_MARK) ? written.substring(1) : written;
        PropertiesText read =
                new PropertiesText(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        StringBuilder entry = new StringBuilder();
        int start = 1;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (entry.isEmpty()) {
                start = number;
            }
            entry.append(line).append('\n');
            if (!goesOn(line)) {
                read.add(entry.toString(), start);
                entry.setLength(0);
            }
        }
        return read;
    }

    /** Whether a line is joined with the next: by an odd number of backslashes at its end, and never in a comment. */
    public static boolean goesOn(String line) {
        String bare = line.stripLeading();
        if (bare.startsWith("#") || bare.startsWith("!")) {
            return false;
        }
        String end = line.stripTrailing();
        int backslashes = end.length() - end.replaceFirst("\\\\+$", "").length();
        return backslashes % 2 == 1;
    }

    private void add(String entry, int line) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(entry));
        } catch (IllegalArgumentException e) {
            broken.add(new Entry(KEY_END.split(entry.strip(), 2)[0], line));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String key : one.stringPropertyNames()) {
            if (lines.putIfAbsent(key, line) == null) {
                texts.put(key, one.getProperty(key).strip());
            } else {
                twice.add(new Entry(key, line));
            }
        }
    }
}

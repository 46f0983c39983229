package org.courtesy.letter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;

/** A text with its placeholders. */
final class Wording {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?}|[{}]");
    private static final int LONGEST_SHOWN = 40;

    private final String text;

    Wording(String text) {
        this.text = text == null ? "" : text;
    }

    /** What is wrong with the placeholders, every one with its place, counted from 1. */
    List<FieldError> errors(String field) {
        List<FieldError> errors = new ArrayList<>();
        each((found, place) -> {
            if (found.group(1) == null) {
                errors.add(FieldError.of(field, InputProblem.BROKEN_PLACEHOLDER, place));
            } else if (Placeholder.of(found.group(1)).isEmpty()) {
                String shown = found.group(1)
                        .substring(0, Math.min(LONGEST_SHOWN, found.group(1).length()));
                errors.add(FieldError.of(field, InputProblem.UNKNOWN_PLACEHOLDER, shown, place, Placeholder.known()));
            }
        });
        return errors;
    }

    /** Which placeholders it has. */
    Set<Placeholder> placeholders() {
        Set<Placeholder> used = new TreeSet<>();
        each((found, place) -> {
            if (found.group(1) != null) {
                Placeholder.of(found.group(1)).ifPresent(used::add);
            }
        });
        return used;
    }

    /** Which placeholders have neither a value nor a default. */
    Set<Placeholder> missing(Map<Placeholder, String> values) {
        Set<Placeholder> missing = new TreeSet<>();
        each((found, place) -> {
            if (found.group(1) != null && found.group(2) == null) {
                Placeholder.of(found.group(1))
                        .filter(one -> !values.containsKey(one))
                        .ifPresent(missing::add);
            }
        });
        return missing;
    }

    /** The text for one customer; nothing is missing, nothing is wrong. A value is never read as a placeholder again. */
    String filled(Map<Placeholder, String> values) {
        Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
        known.putAll(values);
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        known.getOrDefault(Placeholder.of(found.group(1)).orElseThrow(), found.group(2))));
    }

    private void each(BiConsumer<Matcher, Integer> look) {
        Matcher found = BRACES.matcher(text);
        while (found.find()) {
            look.accept(found, found.start() + 1);
        }
    }
}

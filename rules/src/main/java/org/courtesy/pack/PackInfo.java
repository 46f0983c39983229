package org.courtesy.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.courtesy.text.Texts;

/**
 * What a pack says of itself in {@code pack.yaml}.
 *
 * @param name tells packs apart, e.g. {@code at}
 * @param country ISO 3166-1 alpha-2 code of the one country that a country pack is about, null for others
 * @param version numbers between points; a later one is greater
 * @param origin who made it
 * @param description what it brings, in a sentence of each language
 * @param needs names of packs that have to be there already
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PackInfo(
        String name,
        PackKind kind,
        String country,
        String version,
        String origin,
        Map<String, String> description,
        List<String> needs) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6}){0,3}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_TEXT = 500;

    public PackInfo {
        description = Collections.unmodifiableSortedMap(new TreeMap<>(description == null ? Map.of() : description));
        needs = needs == null ? List.of() : List.copyOf(needs);
    }

    /** The description in a language, in English where there is none. */
    public String description(Locale locale) {
        return description.getOrDefault(locale.getLanguage(), description.getOrDefault("en", ""));
    }

    /** Names of the fields that are missing or not what they should be. */
    List<String> wrongFields() {
        List<String> wrong = new ArrayList<>();
        if (!isName(name)) {
            wrong.add("name");
        }
        if (kind == null) {
            wrong.add("kind");
        }
        if (kind == PackKind.COUNTRY ? country == null || !COUNTRIES.contains(country) : country != null) {
            wrong.add("country");
        }
        if (version == null || !VERSION.matcher(version).matches()) {
            wrong.add("version");
        }
        if (!isText(origin)) {
            wrong.add("origin");
        }
        for (Locale language : Texts.SUPPORTED) {
            if (!isText(description.get(language.getLanguage()))) {
                wrong.add("description." + language.getLanguage());
            }
        }
        if (!needs.stream().allMatch(PackInfo::isName)) {
            wrong.add("needs");
        }
        return wrong;
    }

    private static boolean isName(String text) {
        return text != null
                && text.length() <= LONGEST_NAME
                && NAME.matcher(text).matches();
    }

    private static boolean isText(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    /** Whether this is an earlier version than another. */
    boolean olderThan(PackInfo other) {
        return Arrays.compare(numbers(version), numbers(other.version)) < 0;
    }

    // 1.2 and 1.2.0 are the same version.
    private static int[] numbers(String version) {
        int[] numbers = new int[4];
        String[] parts = version.split("\\.");
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}

package org.courtesy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.courtesy.fact.CodeKind;
import org.courtesy.ruleset.Diagnostic;

/** Checks the sentences: one for every code in every language, the same places for figures and words, nothing twice. */
final class TextCheck {

    private static final Pattern FILE = Pattern.compile("texts/texts_([a-z]{2})\\.properties");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?: [^|}]+\\|[^}]+)?\\}");
    private static final String FIRST_LANGUAGE = TextBook.LANGUAGES.get(0);

    private final Map<String, String> files;
    private final CodeBook codes;
    private final TextBook texts;

    TextCheck(Map<String, String> files, CodeBook codes, TextBook texts) {
        this.files = files;
        this.codes = codes;
        this.texts = texts;
    }

    /** All files of sentences, and that none is missing. */
    List<Diagnostic> all() {
        List<Diagnostic> found = new ArrayList<>();
        files.keySet().stream().filter(TextBook::concerns).forEach(path -> found.addAll(one(path)));
        for (String language : TextBook.LANGUAGES) {
            if (!files.containsKey(TextBook.path(language))) {
                found.add(Diagnostic.error("TEXTS_MISSING", TextBook.path(language), 0, language));
            }
        }
        return found;
    }

    /** The sentences of one language. */
    List<Diagnostic> one(String path) {
        Optional<String> language = FILE.matcher(path)
                .results()
                .map(match -> match.group(1))
                .filter(TextBook.LANGUAGES::contains)
                .findFirst();
        if (language.isEmpty()) {
            return List.of(Diagnostic.error("TEXTS_UNKNOWN", path, 0, path, String.join(", ", TextBook.LANGUAGES)));
        }
        PropertiesText read = texts.in(language.get());
        List<Diagnostic> found = new ArrayList<>();
        if (read.texts().isEmpty() && read.broken().isEmpty()) {
            return List.of(Diagnostic.error("TEXTS_MISSING", path, 0, language.get()));
        }
        Set<String> broken = new TreeSet<>();
        read.broken().forEach(entry -> {
            broken.add(entry.key());
            found.add(Diagnostic.error("TEXT_UNREADABLE", path, entry.line()));
        });
        read.twice()
                .forEach(entry -> found.add(Diagnostic.error(
                        "TEXT_TWICE",
                        path,
                        entry.line(),
                        entry.key(),
                        read.lines().get(entry.key()).toString())));
        wanted().stream()
                .filter(key -> !read.texts().containsKey(key) && !broken.contains(key))
                .forEach(key -> found.add(Diagnostic.error("TEXT_MISSING", path, 0, key, language.get())));
        read.texts().forEach((key, text) -> sentence(path, read, key, text, found));
        return found;
    }

    private void sentence(String path, PropertiesText read, String key, String text, List<Diagnostic> found) {
        int line = read.lines().get(key);
        if (text.isEmpty()) {
            found.add(Diagnostic.error("TEXT_EMPTY", path, line, key));
        }
        String bare = PLACE.matcher(text).replaceAll("");
        if (bare.contains("{") || bare.contains("}")) {
            found.add(Diagnostic.error("TEXT_BRACES", path, line, key));
        }
        String original = texts.in(FIRST_LANGUAGE).texts().get(key);
        if (original == null) {
            found.add(Diagnostic.warning("TEXT_OF_NOTHING", path, line, key, FIRST_LANGUAGE));
        } else {
            Set<String> known = places(original);
            Set<String> named = places(text);
            known.stream()
                    .filter(place -> !named.contains(place) && !text.isEmpty())
                    .forEach(place -> found.add(Diagnostic.warning("TEXT_WITHOUT_PLACE", path, line, place)));
            named.stream()
                    .filter(place -> !known.contains(place))
                    .forEach(place ->
                            found.add(Diagnostic.error("TEXT_PLACE", path, line, place, String.join(", ", known))));
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of every code that the tables register. */
    private Set<String> wanted() {
        Set<String> keys = new TreeSet<>();
        for (CodeKind kind : TextBook.kinds()) {
            codes.of(kind).forEach(code -> keys.add(TextBook.key(kind, code)));
        }
        for (String driver : codes.of(CodeKind.DRIVER)) {
            codes.levels(driver).stream()
                    .filter(level -> !level.isEmpty())
                    .forEach(level -> keys.add(TextBook.key(CodeKind.DRIVER, driver + "." + level)));
        }
        return keys;
    }
}

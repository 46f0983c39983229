package org.courtesy.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The texts of one language, key to sentence. */
final class Phrases {

    private final Locale locale;
    private final Map<String, Sentence> sentences = new HashMap<>();

    Phrases(Locale locale, Properties texts) {
        this.locale = locale;
        Figures figures = new Figures(locale);
        texts.stringPropertyNames()
                .forEach(key ->
                        sentences.put(key, new Sentence(texts.getProperty(key).strip(), figures)));
    }

    /** Path of a language's file in a rule set. */
    static String path(Locale locale) {
        return "texts/texts_" + locale.getLanguage() + ".properties";
    }

    /** The texts of a file as it is written. */
    static Phrases of(Locale locale, String file) {
        try {
            Properties texts = new Properties();
            texts.load(new StringReader(file));
            return new Phrases(locale, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file {@code rules/texts/texts_<language>.properties}, which is UTF-8. */
    static Phrases shipped(Locale locale) {
        String resource = "/courtesy/" + path(locale);
        try (InputStream stream = Phrases.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The shipped texts lack " + resource);
            }
            try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
                Properties texts = new Properties();
                texts.load(reader);
                return new Phrases(locale, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locale locale() {
        return locale;
    }

    Set<String> keys() {
        return Set.copyOf(sentences.keySet());
    }

    Optional<Sentence> find(String key) {
        return Optional.ofNullable(sentences.get(key));
    }
}

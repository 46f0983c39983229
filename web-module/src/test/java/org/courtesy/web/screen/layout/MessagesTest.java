package org.courtesy.web.screen.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.web.http.Languages;
import org.junit.jupiter.api.Test;

/** Every sentence of the screens exists in every language, and no page speaks past the bundles. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/courtesy/web/screen");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path BEANS = Path.of("src/main/java/org/courtesy/web/screen");
    private static final Pattern KEY_IN_PAGE = Pattern.compile("msg\\['([^']+)'](?!\\.)|\\.say\\('([^']+)'");
    private static final Pattern KEY_CHOICE = Pattern.compile("msg\\[[^'\\]]*\\? '([^']+)' : '([^']+)']");
    private static final Pattern KEY_IN_BEAN =
            Pattern.compile("(?:say|when|add|fact)\\((?:[^\"();]*[,(]\\s*)?\"([a-z]\\w*(?:\\.\\w+)+)\"\\s*[,)]");
    private static final Pattern TEXT_NODE = Pattern.compile(">([^<>]*\\p{L}[^<>]*)<");
    private static final Pattern ATTRIBUTE_TEXT = Pattern.compile(
            "\\b(?:value|header|headerText|label|title|placeholder|emptyMessage)=\"([^\"]*\\p{L}[^\"]*)\"");

    private final Map<Locale, Properties> bundles = new LinkedHashMap<>();

    MessagesTest() {
        for (Locale language : Languages.SPOKEN) {
            Properties sentences = new Properties();
            Path file = BUNDLES.resolve("messages_" + language.getLanguage() + ".properties");
            try (Reader reader = Files.newBufferedReader(file)) {
                sentences.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            bundles.put(language, sentences);
        }
    }

    @Test
    void everyLanguageHasTheSameSentences() {
        Set<String> english = bundles.get(Locale.ENGLISH).stringPropertyNames();
        bundles.forEach((language, sentences) -> {
            assertThat(sentences.stringPropertyNames()).as(language.toString()).isEqualTo(english);
            assertThat(sentences.values())
                    .as(language.toString())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        });
    }

    @Test
    void everySentenceTakesTheSameArguments() {
        Properties english = bundles.get(Locale.ENGLISH);
        bundles.forEach((language, sentences) -> english.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("format.") && !key.equals("customers.report"))
                .forEach(key -> {
                    String sentence = sentences.getProperty(key);
                    assertThat(arguments(sentence))
                            .as(language + " " + key)
                            .isEqualTo(arguments(english.getProperty(key)));
                    assertThatCode(() -> new MessageFormat(sentence, language))
                            .as(language + " " + key)
                            .doesNotThrowAnyException();
                }));
    }

    @Test
    void everyKeyThatAPageOrABeanNamesExists() {
        Set<String> known = bundles.get(Locale.ENGLISH).stringPropertyNames();
        Set<String> named = new TreeSet<>();
        pages().values().forEach(page -> {
            named.addAll(found(KEY_IN_PAGE, page));
            named.addAll(found(KEY_CHOICE, page));
        });
        read(BEANS, ".java").values().forEach(bean -> named.addAll(found(KEY_IN_BEAN, bean)));
        assertThat(named).hasSizeGreaterThan(150);
        assertThat(known).containsAll(named);
    }

    @Test
    void noPageHasATextOfItsOwn() {
        pages().forEach((page, content) -> {
            String body = content.replaceAll("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<ui:param[^>]*>", "");
            assertThat(spoken(TEXT_NODE, body)).as(page + ": texts").isEmpty();
            assertThat(spoken(ATTRIBUTE_TEXT, body)).as(page + ": attributes").isEmpty();
        });
    }

    @Test
    void noPageCarriesStyleOrScript() {
        pages().forEach((page, content) -> {
            assertThat(content).as(page.toString()).doesNotContain(" style=", "<style");
            assertThat(content.replaceAll("<script src=[^>]*></script>", ""))
                    .as(page.toString())
                    .doesNotContain("<script");
            Matcher handler =
                    Pattern.compile("on(?:click|complete)=\"([^\"]*)\"").matcher(content);
            while (handler.find()) {
                assertThat(handler.group(1)).as(page.toString()).matches("PF\\('\\w+'\\)\\.(show|hide)\\(\\)");
            }
        });
    }

    private static Set<String> arguments(String sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(sentence)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> spoken(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(r -> r.group(1).replaceAll("#\\{[^}]*}", "").strip())
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .filter(text -> !text.equals("Courtesy") && !text.equals("· Courtesy"))
                .toList();
    }

    private static Set<String> found(Pattern pattern, String content) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = pattern.matcher(content);
        while (matcher.find()) {
            for (int i = 1; i <= matcher.groupCount(); i++) {
                if (matcher.group(i) != null && !matcher.group(i).endsWith(".")) {
                    keys.add(matcher.group(i));
                }
            }
        }
        return keys;
    }

    private static Map<Path, String> pages() {
        return read(PAGES, ".xhtml");
    }

    private static Map<Path, String> read(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            Map<Path, String> contents = new LinkedHashMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.UTF_8));
            }
            assertThat(contents).isNotEmpty();
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package org.courtesy.web.screen.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtesy.web.http.Languages;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** Every page says what it is for, in every language, and names the keys that it has. */
class HelpTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    /** The doors, and what customers see: nobody there has use for a panel. */
    private static final Set<String> WITHOUT = Set.of("login", "failure", "my", "answer", "confirm", "provider");

    private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("data-key=\"(\\w)\"");

    @Test
    void everyPageSaysWhatItIsForAndWhatOneShouldKnow() {
        for (String page : pages()) {
            for (Locale language : Languages.SPOKEN) {
                Words words = Words.in(language);
                assertThat(words.has("help." + page))
                        .as(page + ": help." + page)
                        .isTrue();
                long sentences = IntStream.rangeClosed(1, MOST + 1)
                        .filter(i -> words.has("help." + page + "." + i))
                        .count();
                assertThat(sentences).as(page + ": sentences").isBetween((long) FEWEST, (long) MOST);
            }
        }
    }

    @Test
    void everyKeyOfAPageIsInItsHelp() {
        for (String page : pages()) {
            for (Locale language : Languages.SPOKEN) {
                Words words = Words.in(language);
                String told = keysOf(page, words);
                for (String key : pressed(page)) {
                    assertThat(covers(told, key))
                            .as(page + ": the key " + key + " is told in " + language + ": " + told)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyKeyThatIsNamedHasItsWords() {
        for (String page : pages()) {
            Words words = Words.in(Locale.ENGLISH);
            if (words.has("help." + page + ".keys")) {
                for (String name : words.say("help." + page + ".keys").split(" ")) {
                    assertThat(words.has(page + ".keys." + name))
                            .as(page + " " + name)
                            .isTrue();
                    assertThat(words.has(page + ".keys." + name + ".text"))
                            .as(page + " " + name)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theTourHasThreeStepsForEveryKindOfWork() {
        for (String work : List.of("desk", "lead", "rules", "other")) {
            for (Locale language : Languages.SPOKEN) {
                for (int step = 1; step <= 3; step++) {
                    assertThat(Words.in(language).has("tour." + work + "." + step + ".title"))
                            .isTrue();
                    assertThat(Words.in(language).has("tour." + work + "." + step + ".text"))
                            .isTrue();
                }
            }
        }
    }

    private static boolean covers(String told, String key) {
        String upper = key.toUpperCase(Locale.ROOT);
        boolean inARange = Character.isDigit(key.charAt(0))
                && Pattern.compile("(\\d) \\S+ (\\d)")
                        .matcher(told)
                        .results()
                        .anyMatch(range -> range.group(1).compareTo(key) <= 0
                                && range.group(2).compareTo(key) >= 0);
        return inARange
                || Pattern.compile("(^|\\W)" + upper + "($|\\W)").matcher(told).find();
    }

    private static String keysOf(String page, Words words) {
        if (!words.has("help." + page + ".keys")) {
            return "";
        }
        return Stream.of(words.say("help." + page + ".keys").split(" "))
                .map(name -> words.say(page + ".keys." + name))
                .reduce("", (all, one) -> all + " | " + one);
    }

    /** Keys of the page and of everything that it includes. */
    private static Set<String> pressed(String page) {
        Set<String> keys = new TreeSet<>();
        gather(PAGES.resolve(page.replace('.', '/') + ".xhtml"), keys);
        return keys;
    }

    private static void gather(Path file, Set<String> keys) {
        String content = read(file);
        KEY.matcher(content).results().forEach(key -> keys.add(key.group(1)));
        Matcher included = INCLUDED.matcher(content);
        while (included.find()) {
            gather(PAGES.resolve(included.group(1)), keys);
        }
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> pages = files.map(
                            file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF/"))
                    .map(name -> name.replace(".xhtml", "").replace('/', '.'))
                    .filter(name -> !WITHOUT.contains(name))
                    .sorted()
                    .toList();
            assertThat(pages).isNotEmpty();
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

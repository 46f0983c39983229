package org.courtesy.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The list of security requirements says nothing that is not there: each once, what shows it exists, what is open has a plan. */
class AsvsListTest {

    private static final Path ROOT = Path.of("..");
    private static final Path LIST = ROOT.resolve("docs/security/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+?) \\| (met|n/a|open) \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST_OR_CLASS = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.([a-z]\\w+))?");

    private record Requirement(String id, String level, String state, String shown) {}

    private static final List<Requirement> REQUIREMENTS = new ArrayList<>();

    /** The sources by the name of their class. */
    private static final Map<String, String> CLASSES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(LIST));
        while (rows.find()) {
            REQUIREMENTS.add(new Requirement(rows.group(1), rows.group(2), rows.group(4), rows.group(5)));
        }
        for (String module : List.of("rules", "ejb-module", "web-module", "ear")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                for (Path file :
                        (Iterable<Path>) files.filter(one -> one.toString().endsWith(".java"))::iterator) {
                    CLASSES.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
    }

    @Test
    void everyRequirementOfTheStandardIsListedOnceInItsOrder() throws IOException {
        try (InputStream standard = AsvsListTest.class.getResourceAsStream("asvs-5.0.0.txt")) {
            assertThat(REQUIREMENTS.stream().map(one -> one.id() + " " + one.level()))
                    .containsExactlyElementsOf(new String(standard.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .toList());
        }
    }

    @Test
    void whatIsMetNamesWhatShowsIt() {
        assertThat(REQUIREMENTS.stream().filter(one -> one.state().equals("met")))
                .allSatisfy(one -> assertThat(named(one))
                        .as(one.toString())
                        .anyMatch(name -> name.contains("/")
                                || TEST_OR_CLASS.matcher(name).matches()));
    }

    @Test
    void whatIsNamedExists() {
        List<String> missing = new ArrayList<>();
        for (Requirement one : REQUIREMENTS) {
            for (String name : named(one)) {
                if (!exists(name)) {
                    missing.add(one.id() + " " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void whatIsOpenHasAPlan() {
        assertThat(REQUIREMENTS.stream().filter(one -> one.state().equals("open")))
                .allSatisfy(one -> assertThat(one.shown()).as(one.toString()).containsIgnoringCase("plan: "));
    }

    private static List<String> named(Requirement one) {
        return NAMED.matcher(one.shown()).results().map(found -> found.group(1)).toList();
    }

    /** Paths and classes; whatever else stands in the type of a program is a word of somebody else's. */
    private static boolean exists(String name) {
        if (name.matches("[\\w.-]+/[\\w./-]+\\.\\w+")) {
            return Files.exists(ROOT.resolve(name));
        }
        Matcher one = TEST_OR_CLASS.matcher(name);
        if (!one.matches() || one.group(1).matches("SecureRandom|Production|Lax")) {
            return true;
        }
        String source = CLASSES.get(one.group(1));
        return source != null && (one.group(2) == null || source.contains("void " + one.group(2) + "("));
    }
}

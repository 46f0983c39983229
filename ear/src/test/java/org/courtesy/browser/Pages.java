package org.courtesy.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the application and the dialogs in them, as they lie in the sources. */
final class Pages {

    private static final Path ROOT = Path.of("../web-module/src/main/webapp");
    private static final Pattern DIALOG = Pattern.compile("<(?:p:dialog|dialog)\\s[^>]*?\\bid=\"(\\w+)\"");

    /** One that is made by the template of dialogs. */
    private static final Pattern MADE = Pattern.compile("<ui:param name=\"dialog\" value=\"(\\w+)\"/>");

    private Pages() {}

    /** Every page that has an address, e.g. {@code customer.xhtml}. */
    static Set<String> all() {
        return files().map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                .filter(name -> !name.startsWith("WEB-INF/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The id of every dialog in any of them. */
    static Set<String> dialogs() {
        Set<String> ids = new TreeSet<>();
        files().forEach(file -> {
            Matcher dialog = DIALOG.matcher(read(file));
            while (dialog.find()) {
                ids.add(dialog.group(1));
            }
            Matcher made = MADE.matcher(read(file));
            while (made.find()) {
                ids.add(made.group(1) + "Box");
            }
        });
        return ids;
    }

    private static Stream<Path> files() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
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

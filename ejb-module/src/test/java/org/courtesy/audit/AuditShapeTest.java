package org.courtesy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Entries are added, and the code has no way to change or remove one but for erasure and the end of their time. */
class AuditShapeTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WRITES =
            Pattern.compile("(update|delete from|merge into|truncate table)\\s+(audit_entry|trailentity)");

    @Test
    void nothingOfAnEntryCanBeStoredAnewButItsPlace() {
        Set<String> open = Stream.of(TrailEntity.class.getDeclaredFields())
                .filter(field -> !java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                .filter(field -> !field.isAnnotationPresent(Id.class))
                .filter(field -> !field.isAnnotationPresent(Column.class)
                        || field.getAnnotation(Column.class).updatable())
                .map(java.lang.reflect.Field::getName)
                .collect(Collectors.toSet());

        assertThat(open).containsExactly("position");
    }

    @Test
    void twoClassesAloneChangeTheTable() throws IOException {
        Set<String> writing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> WRITES.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .forEach(writing::add);
        }

        assertThat(writing).containsExactly("AuditErasure.java", "AuditRetention.java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

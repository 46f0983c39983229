package org.courtesy.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types that a touchpoint may have: the catalogue, and every action, since doing an action is a touchpoint. Both are
 * tables.
 */
final class TouchpointTypes {

    private static final String TABLES = "/courtesy/tables/";

    static final Set<String> SHIPPED = Stream.of("touchpoints.csv", "actions.csv")
            .flatMap(TouchpointTypes::firstColumn)
            .collect(Collectors.toUnmodifiableSet());

    private TouchpointTypes() {}

    private static Stream<String> firstColumn(String table) {
        try (InputStream in = TouchpointTypes.class.getResourceAsStream(TABLES + table)) {
            if (in == null) {
                throw new IllegalStateException("table missing: " + TABLES + table);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 2)[0].strip())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

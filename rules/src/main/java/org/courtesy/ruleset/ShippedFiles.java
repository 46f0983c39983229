package org.courtesy.ruleset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads what is shipped beside the classes. A class loader cannot list a folder, so the build writes an index of paths.
 */
public final class ShippedFiles {

    private static final String ROOT = "/courtesy/";

    private ShippedFiles() {}

    /**
     * The files of an index, path to text.
     *
     * @param index name of the index, such as {@code index.txt}
     */
    public static Map<String, String> of(String index) {
        Map<String, String> files = new TreeMap<>();
        try (BufferedReader paths = new BufferedReader(new InputStreamReader(open(index), StandardCharsets.UTF_8))) {
            for (String path = paths.readLine(); path != null; path = paths.readLine()) {
                try (InputStream file = open(path)) {
                    files.put(path, new String(file.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static InputStream open(String path) {
        InputStream stream = ShippedFiles.class.getResourceAsStream(ROOT + path);
        if (stream == null) {
            throw new IllegalStateException("The product lacks its file " + path);
        }
        return stream;
    }
}

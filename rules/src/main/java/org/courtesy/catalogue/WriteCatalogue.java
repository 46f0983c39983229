package org.courtesy.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.courtesy.json.CaseJson;

/** Writes the catalogue of facts in the build. */
public final class WriteCatalogue {

    private WriteCatalogue() {}

    /**
     * @param paths the folder with the sources of {@code org.courtesy.fact}, the file to write the catalogue to, and if wanted
     *     the page of the guide to write too
     */
    public static void main(String[] paths) throws IOException {
        FactCatalogue catalogue = new CatalogueBuilder(new SourceWords(Path.of(paths[0]))).catalogue();
        write(Path.of(paths[1]), CaseJson.write(catalogue));
        if (paths.length > 2 && !paths[2].isBlank()) {
            write(Path.of(paths[2]), FactGuide.of(catalogue));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;

/**
 * Puts an index of its annotations into each library of a directory that has none, where the server looks for one. Jandex does so by itself,
 * but with the hour in it, and the same sources are to give the same bytes. Nothing else in a library is touched, so what is signed stays
 * so.
 *
 * <p>Run from its source by the build: {@code java IndexLibraries.java <directory> <instant>}, with Jandex on the class path.
 */
final class IndexLibraries {

    private IndexLibraries() {}

    public static void main(String[] arguments) throws IOException {
        FileTime written = FileTime.from(Instant.parse(arguments[1]));
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path library : libraries) {
                try (FileSystem content = FileSystems.newFileSystem(library)) {
                    Path index = content.getPath("META-INF", "jandex.idx");
                    if (Files.notExists(index)) {
                        write(content.getPath("/"), index, written);
                    }
                }
            }
        }
    }

    private static void write(Path root, Path index, FileTime written) throws IOException {
        Indexer indexer = new Indexer();
        for (Path file : classes(root)) {
            try (InputStream input = Files.newInputStream(file)) {
                indexer.index(input);
            }
        }
        Files.createDirectories(index.getParent());
        try (OutputStream output = Files.newOutputStream(index)) {
            new IndexWriter(output).write(indexer.complete());
        }
        Files.getFileAttributeView(index, BasicFileAttributeView.class).setTimes(written, written, written);
    }

    /** Not those for other versions of Java, which double others. */
    private static List<Path> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(root.resolve("META-INF")))
                    .sorted()
                    .toList();
        }
    }
}

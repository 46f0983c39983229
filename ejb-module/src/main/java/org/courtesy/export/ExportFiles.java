package org.courtesy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The directory in which exported files wait to be fetched. They hold personal data: nobody else on the machine may read them. */
@ApplicationScoped
class ExportFiles {

    private static final Logger LOG = System.getLogger(ExportFiles.class.getName());

    private final Path directory;

    /** For the container's proxy. */
    protected ExportFiles() {
        this((Path) null);
    }

    @Inject
    ExportFiles(@ConfigProperty(name = "courtesy.exports.directory") Optional<String> configured) {
        this(Path.of(configured.orElseGet(ExportFiles::dataDirectory)));
    }

    ExportFiles(Path directory) {
        this.directory = directory;
    }

    private static String dataDirectory() {
        return System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")) + "/courtesy-exports";
    }

    /** How long the file of a job is; nothing when it is not there. */
    Optional<Long> length(UUID job) {
        try {
            Path file = path(job);
            return Files.exists(file) ? Optional.of(Files.size(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes at a position; what was behind it, which no progress was noted of, is gone.
     *
     * @return the position behind
     */
    long write(UUID job, long position, byte[] bytes) {
        try {
            Path file = path(job);
            Files.createDirectories(directory);
            if (!Files.exists(file)) {
                Files.createFile(file, ownersOnly());
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(position).position(position);
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            }
            return position + bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a job, which is there. */
    InputStream open(UUID job) {
        try {
            return Files.newInputStream(path(job));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(UUID job) {
        remove(path(job));
    }

    /** Removes files that nobody has written to since an instant. */
    void removeOlderThan(Instant instant) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> isOlder(file, instant)).forEach(ExportFiles::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOlder(Path file, Instant instant) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (IOException e) {
            return false;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An exported file could not be removed: " + file, e);
        }
    }

    private static FileAttribute<?>[] ownersOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Path path(UUID job) {
        return directory.resolve(job + ".export");
    }
}

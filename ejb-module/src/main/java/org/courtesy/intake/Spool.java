package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The directory in which uploaded files wait for their import. */
@ApplicationScoped
class Spool {

    /** A file that was taken, and the charset it is in. */
    record Spooled(Path path, Charset charset) {}

    private static final Logger LOG = System.getLogger(Spool.class.getName());
    private static final int CHUNK = 1 << 16;

    private final Path directory;

    /** For the container's proxy. */
    protected Spool() {
        this((Path) null);
    }

    @Inject
    Spool(@ConfigProperty(name = "courtesy.imports.directory") Optional<String> configured) {
        this(Path.of(configured.orElseGet(Spool::dataDirectory)));
    }

    Spool(Path directory) {
        this.directory = directory;
    }

    private static String dataDirectory() {
        return System.getProperty("jboss.server.data.dir", System.getProperty("java.io.tmpdir")) + "/courtesy-imports";
    }

    /**
     * Stores a file and checks on the way that it is text in its charset.
     *
     * @param stated the charset as it was stated; null: by its byte order mark, else UTF-8
     * @throws InvalidInputException if it is not
     * @throws FileTooLargeException if it is too large
     */
    Spooled take(UUID id, InputStream in, Charset stated) {
        Path path = path(id);
        try {
            Files.createDirectories(directory);
            return new Spooled(path, copy(in, path, stated));
        } catch (IOException e) {
            remove(path);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            remove(path);
            throw e;
        }
    }

    private static Charset copy(InputStream in, Path path, Charset stated) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        Charset charset = null;
        EncodingCheck check = null;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; read = in.readNBytes(chunk, 0, CHUNK)) {
                size += read;
                if (size > ImportService.MOST_BYTES) {
                    throw new FileTooLargeException(ImportService.MOST_BYTES);
                }
                if (check == null) {
                    charset = stated == null ? byMark(chunk, read) : stated;
                    check = new EncodingCheck(charset);
                }
                check.accept(chunk, read);
                out.write(chunk, 0, read);
            }
        }
        if (check == null) {
            throw new InvalidInputException(FieldError.of("file", InputProblem.NO_ROWS));
        }
        check.finish().ifPresent(error -> {
            throw new InvalidInputException(error);
        });
        return charset;
    }

    private static Charset byMark(byte[] start, int length) {
        boolean utf16 = length >= 2
                && ((start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF
                        || (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** A file whose import was not stored after all has nobody who would remove it later. */
    void undone(@Observes(during = TransactionPhase.AFTER_FAILURE) Spooled spooled) {
        remove(spooled.path());
    }

    /** Removes files that nobody imports any more: their import ended where they do not lie. */
    void keepOnly(Set<UUID> wanted, Instant before) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        Set<Path> kept = wanted.stream().map(this::path).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!kept.contains(file)
                        && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Imported files could not be looked through: " + directory, e);
        }
    }

    private Path path(UUID id) {
        return directory.resolve(id + ".csv");
    }

    void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "An imported file could not be removed: " + path, e);
        }
    }
}

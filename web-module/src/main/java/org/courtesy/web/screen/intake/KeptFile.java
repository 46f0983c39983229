package org.courtesy.web.screen.intake;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.courtesy.intake.FileTooLargeException;
import org.courtesy.intake.ImportService;

/**
 * An uploaded file between the steps of its import. It lies in the server's temporary directory until it is imported, or its
 * page is left, or its session is over.
 */
final class KeptFile implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Much more than the rows that a preview shows. */
    private static final int BEGINNING = 4 * 1024 * 1024;

    private final String path;
    private final String name;
    private final long size;

    private KeptFile(Path path, String name, long size) {
        this.path = path.toString();
        this.name = name;
        this.size = size;
    }

    /**
     * Keeps what was uploaded.
     *
     * @throws FileTooLargeException if no import would take it
     */
    static KeptFile of(Part uploaded) {
        if (uploaded.getSize() > ImportService.MOST_BYTES) {
            throw new FileTooLargeException(ImportService.MOST_BYTES);
        }
        try (InputStream in = uploaded.getInputStream()) {
            Path path = Files.createTempFile("courtesy-import-", ".upload");
            path.toFile().deleteOnExit();
            long size = Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            return new KeptFile(path, uploaded.getSubmittedFileName(), size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How it is called where it comes from. */
    String name() {
        return name;
    }

    /** Whether it is still here: the session may have moved to another node, or the server been started anew. */
    boolean there() {
        return Files.isReadable(Path.of(path));
    }

    /** The whole file. */
    InputStream open() {
        try {
            return Files.newInputStream(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its first lines, so that a change of the mapping is shown at once however large the file is. */
    InputStream openBeginning() {
        try (InputStream in = open()) {
            byte[] bytes = in.readNBytes(BEGINNING);
            return new ByteArrayInputStream(bytes, 0, size <= BEGINNING ? bytes.length : wholeLines(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In front of a line feed any charset can be cut; where letters have two bytes, in front of both. */
    private static int wholeLines(byte[] bytes) {
        for (int end = bytes.length - 1; end > 0; end--) {
            if (bytes[end] == '\n') {
                int other = end ^ 1;
                return other < bytes.length && bytes[other] == 0 ? Math.min(end, other) : end;
            }
        }
        return bytes.length;
    }

    /** Removes it; no harm when it is gone. */
    void remove() {
        try {
            Files.deleteIfExists(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Passwords that were stolen somewhere, in the file of "Have I Been Pwned": a line {@code SHA-1:count} for each, in the order of the
 * checksums. It has some forty gigabytes, so it is looked through by halves. Without a file nothing is known.
 */
@ApplicationScoped
class BreachedPasswords {

    private static final int DIGITS = 40;
    /** No line of the file is longer. */
    private static final int LONGEST_LINE = 64;

    private final Path file;

    /** For the container's proxy. */
    protected BreachedPasswords() {
        this(Optional.empty());
    }

    @Inject
    BreachedPasswords(@ConfigProperty(name = "courtesy.security.breachedPasswords") Optional<String> file) {
        this.file = file.map(Path::of).orElse(null);
    }

    /**
     * Whether passwords are looked up.
     *
     * @throws IllegalStateException if the file is configured and cannot be read
     */
    boolean known() {
        if (file != null && !Files.isReadable(file)) {
            throw new IllegalStateException("courtesy.security.breachedPasswords cannot be read: " + file);
        }
        return file != null;
    }

    /** Whether a password was stolen somewhere. */
    boolean contain(String password) {
        if (!known()) {
            return false;
        }
        try (FileChannel lines = FileChannel.open(file)) {
            return contains(lines, sha1(password));
        } catch (IOException e) {
            throw new UncheckedIOException("courtesy.security.breachedPasswords cannot be read: " + file, e);
        }
    }

    private static boolean contains(FileChannel lines, String sought) throws IOException {
        long low = 0;
        long high = lines.size();
        while (low < high) {
            Line middle = line(lines, (low + high) >>> 1);
            int order = middle.checksum().compareToIgnoreCase(sought);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle.next();
            } else {
                high = middle.start();
            }
        }
        return false;
    }

    private record Line(long start, String checksum, long next) {}

    /** The line in which a byte of the file stands. */
    private static Line line(FileChannel lines, long at) throws IOException {
        long from = Math.max(0, at - LONGEST_LINE);
        ByteBuffer around = ByteBuffer.allocate((int) Math.min(lines.size() - from, at - from + LONGEST_LINE));
        while (around.hasRemaining()) {
            if (lines.read(around, from + around.position()) < 0) {
                throw new EOFException("The file became shorter");
            }
        }
        String text = new String(around.array(), StandardCharsets.ISO_8859_1);
        int here = (int) (at - from);
        int start = text.lastIndexOf('\n', here - 1) + 1;
        int end = text.indexOf('\n', here);
        boolean whole = (start > 0 || from == 0) && (end >= 0 || from + text.length() == lines.size());
        int last = end < 0 ? text.length() : end;
        if (!whole || last - start < DIGITS) {
            throw new IOException("No line of checksum and count at byte " + at);
        }
        return new Line(from + start, text.substring(start, start + DIGITS), from + last + 1);
    }

    private static String sha1(String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}

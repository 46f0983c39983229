package org.courtesy.ruleset.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.courtesy.ruleset.RuleSetFiles;

/** Writes rule sets as zip archives and reads them again. */
public final class RuleSetArchive {

    /** The earliest moment that an archive can express: the same files give the same bytes whenever they are written. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private RuleSetArchive() {}

    /**
     * Reads an archive. Its files may lie in one folder, such as {@code rules/}, that is dropped; folders of their own are
     * ignored.
     *
     * @param stream of a zip archive, from wherever; read up to a bound and not closed
     * @return path in the rule set to text; what they are is for the guard to judge
     * @throws ArchiveException when it is no such archive, or more than a rule set can be
     * @throws IOException when the stream fails
     */
    public static Map<String, String> read(InputStream stream) throws ArchiveException, IOException {
        return new ArchiveReader().read(stream);
    }

    /** The archive of a rule set; equal rule sets give equal bytes. */
    public static byte[] write(RuleSetFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

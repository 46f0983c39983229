package org.courtesy.rulebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;

/** Rule sets as zips with the folders of {@code rules/}. */
final class RuleSetZip {

    private static final int MOST_FILES = 5_000;
    private static final int MOST_BYTES = 1 << 20;

    private RuleSetZip() {}

    /** Equal files give equal bytes: the entries are in order and have no time. */
    static byte[] write(RuleSetFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, String> read(byte[] bytes) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(MOST_BYTES + 1);
                if (content.length > MOST_BYTES || files.size() >= MOST_FILES) {
                    throw refused("FILE_TOO_BIG", entry.getName());
                }
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw refused("NOT_A_ZIP", "");
        }
        return files;
    }

    private static RulesRefusedException refused(String code, String entry) {
        return new RulesRefusedException(RulesRefusedException.FILE, List.of(Diagnostic.error(code, entry, 0)));
    }
}

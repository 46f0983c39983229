package org.courtesy.ruleset.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads one archive within bounds; sizes that an archive states about itself are not believed. */
final class ArchiveReader {

    private static final int KIBI = 1024;
    private static final int ARCHIVE_BYTES = 8 * KIBI * KIBI;
    private static final int ENTRIES = 8_000;
    private static final int ENTRY_BYTES = 2 * KIBI * KIBI;
    private static final int ALL_BYTES = 32 * KIBI * KIBI;

    /** Bytes that one byte of an archive becomes at most; texts stay far below, bombs far above. */
    private static final int RATIO = 100;

    private static final int BUFFER = 8 * KIBI;

    private final Map<String, String> files = new TreeMap<>();
    private long unpacked;
    private long bound;

    Map<String, String> read(InputStream stream) throws ArchiveException, IOException {
        byte[] archive = stream.readNBytes(ARCHIVE_BYTES + 1);
        if (archive.length > ARCHIVE_BYTES) {
            throw new ArchiveException("ARCHIVE_TOO_LARGE", "", Integer.toString(ARCHIVE_BYTES / KIBI));
        }
        int named = CentralDirectory.check(archive);
        bound = Math.min(ALL_BYTES, Math.max((long) archive.length * RATIO, ENTRY_BYTES));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            read(zip, named);
        } catch (ZipException | IllegalArgumentException e) {
            // The library says so of damaged and encrypted entries, and of names that are no UTF-8.
            throw new ArchiveException("ARCHIVE_UNREADABLE", "");
        }
        if (files.isEmpty()) {
            throw new ArchiveException("ARCHIVE_UNREADABLE", "");
        }
        return withoutTopFolder(files);
    }

    private void read(ZipInputStream zip, int named) throws ArchiveException, IOException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > ENTRIES) {
                throw new ArchiveException("ARCHIVE_TOO_MANY_ENTRIES", "", Integer.toString(ENTRIES));
            }
            String name = entry.getName();
            if (!isPlain(name)) {
                throw new ArchiveException("ARCHIVE_WRONG_PATH", name);
            }
            if (!entry.isDirectory() && files.put(name, text(name, unpack(name, zip))) != null) {
                throw new ArchiveException("ARCHIVE_ENTRY_TWICE", name);
            }
        }
        if (entries != named) {
            throw new ArchiveException("ARCHIVE_UNREADABLE", "");
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.chars().noneMatch(character -> character < ' ' || character == '\\' || character == ':')
                && !name.startsWith("/")
                && !List.of(name.split("/", -1)).contains("..");
    }

    private byte[] unpack(String name, ZipInputStream zip) throws ArchiveException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (bytes.size() + read > ENTRY_BYTES) {
                throw new ArchiveException("ARCHIVE_ENTRY_TOO_LARGE", name, Integer.toString(ENTRY_BYTES / KIBI));
            }
            if (unpacked > bound) {
                throw new ArchiveException("ARCHIVE_TOO_LARGE", name, Long.toString(bound / KIBI));
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    private static String text(String name, byte[] bytes) throws ArchiveException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ArchiveException("WRONG_ENCODING", name);
        }
    }

    private static Map<String, String> withoutTopFolder(Map<String, String> files) {
        Collection<String> tops = files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .collect(Collectors.toSet());
        String top = tops.size() == 1 ? tops.iterator().next() : "";
        boolean around =
                !top.isEmpty() && files.keySet().stream().allMatch(path -> path.indexOf('/', top.length()) > 0);
        if (!around) {
            return files;
        }
        Map<String, String> inside = new TreeMap<>();
        files.forEach((path, text) -> inside.put(path.substring(top.length()), text));
        return inside;
    }
}

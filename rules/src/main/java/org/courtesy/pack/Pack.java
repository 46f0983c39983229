package org.courtesy.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.courtesy.policy.Checksums;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.archive.ArchiveException;
import org.courtesy.ruleset.archive.RuleSetArchive;

/**
 * A pack as it was made: what it says of itself, and its files. That it can be read and keeps to its kind is all that is known
 * of it; whether it fits into a rule set says {@link Packs}.
 */
public final class Pack {

    /** The file in which a pack says what it is. */
    static final String INFO = "pack.yaml";

    private final PackInfo info;
    private final SortedMap<String, String> files;
    private final String checksum;

    private Pack(PackInfo info, Map<String, String> files, String checksum) {
        this.info = info;
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        this.checksum = checksum;
    }

    /**
     * Reads a pack from a zip.
     *
     * @throws PackException when it is no such archive, or what is in it is no pack
     */
    public static Pack read(byte[] zip) {
        try {
            return of(RuleSetArchive.read(new ByteArrayInputStream(zip)));
        } catch (ArchiveException e) {
            throw new PackException(e.diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A pack from its files.
     *
     * @param all path to text, {@code pack.yaml} among them
     * @throws PackException with every place where it is not what a pack has to be
     */
    public static Pack of(Map<String, String> all) {
        PackInfo info = PackCheck.info(all.get(INFO));
        Map<String, String> files = new TreeMap<>(all);
        files.remove(INFO);
        PackCheck.files(info, files);
        return new Pack(info, files, Checksums.of(all));
    }

    public PackInfo info() {
        return info;
    }

    /** Its files without {@code pack.yaml}. */
    SortedMap<String, String> files() {
        return files;
    }

    /** Checksum of all its files. */
    public String checksum() {
        return checksum;
    }

    /** How many rows, sentences and files it brings. */
    public int size() {
        return files.entrySet().stream()
                .mapToInt(file ->
                        PieceFile.of(file.getKey(), file.getValue()).byKey().size())
                .sum();
    }

    /** The zip of the files of a pack; equal files give equal bytes. */
    static byte[] zip(Map<String, String> all) {
        return RuleSetArchive.write(RuleSetFiles.of(all));
    }
}

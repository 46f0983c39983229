package org.courtesy.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small disk in memory, mounted for this; that needs root on Linux. What is free on it is filled up and freed again, as a log gone wild
 * would do it.
 */
final class SmallDisk implements AutoCloseable {

    private static final int BLOCK = 1 << 16;

    private final Path place;

    /** @param megabytes its size */
    SmallDisk(int megabytes) throws IOException {
        place = Files.createTempDirectory("courtesy-disk");
        call("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "courtesy-disk", place.toString());
    }

    Path place() {
        return place;
    }

    private static Path wild(Path place) {
        return place.resolve("wild");
    }

    /** Leaves not a byte on the disk of that directory. */
    static void fill(Path place) throws IOException {
        byte[] block = new byte[BLOCK];
        FileStore disk = Files.getFileStore(place);
        try (OutputStream out = Files.newOutputStream(wild(place))) {
            while (disk.getUsableSpace() > 0) {
                out.write(block, 0, (int) Math.min(BLOCK, disk.getUsableSpace()));
            }
        } catch (IOException full) {
            Faults.debug(full);
        }
    }

    static void free(Path place) throws IOException {
        Files.delete(wild(place));
    }

    @Override
    public void close() {
        call("umount", place.toString());
    }

    private static void call(String... command) {
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command) + " was not possible; it needs root on Linux");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

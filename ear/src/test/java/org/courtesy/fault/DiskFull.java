package org.courtesy.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The disk of PostgreSQL is full while programs write. It is a small one in memory, mounted for this; that needs root on Linux. What is
 * free on it is filled up and freed again, as a log gone wild would do it.
 */
final class DiskFull implements Fault {

    private static final String SIZE = "size=400m";
    private static final int BLOCK = 1 << 16;
    private static final int REFUSED_WANTED = 20;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public String promise() {
        return "the disk of PostgreSQL is full: nothing is acknowledged without its rows; 503 with a code and Retry-After; it goes on"
                + " by itself when there is room again";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 10 : 1;
    }

    @Override
    public Lab lab() throws IOException {
        Path disk = Files.createTempDirectory("courtesy-disk");
        call("mount", "-t", "tmpfs", "-o", SIZE, "courtesy-disk", disk.toString());
        return new Lab(new OwnPostgres(disk), Map.of(), () -> call("umount", disk.toString()));
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        Path disk = lab.database().files();
        try (Writers writers = new Writers(lab)) {
            List<Long> recoveries = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                writers.await(20);
                Path wild = disk.resolve("wild");
                int before = writers.log().refused().size();
                fill(wild, Files.getFileStore(disk));
                Writers.until(() -> writers.log().refused().size() >= before + REFUSED_WANTED);
                Files.delete(wild);
                restartIfItEnded(lab.database());
                long begin = System.nanoTime();
                writers.await(1);
                recoveries.add(Caller.millisSince(begin));
            }
            return writers.judge(Figures.of("written again after there was room", recoveries));
        }
    }

    /** PostgreSQL ends itself when it cannot write its own log of changes; whoever runs it starts it again. */
    private static void restartIfItEnded(OwnPostgres database) throws IOException {
        if (!database.answers()) {
            database.kill();
            database.start();
        }
    }

    private static void fill(Path wild, FileStore disk) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(wild)) {
            while (disk.getUsableSpace() > 0) {
                out.write(block, 0, (int) Math.min(BLOCK, disk.getUsableSpace()));
            }
        } catch (IOException full) {
            Faults.debug(full);
        }
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

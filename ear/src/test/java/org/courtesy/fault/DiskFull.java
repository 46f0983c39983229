package org.courtesy.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The disk of PostgreSQL is full while programs write. */
final class DiskFull implements Fault {

    private static final int MEGABYTES = 400;
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
        SmallDisk disk = new SmallDisk(MEGABYTES);
        return new Lab(
                new OwnPostgres(disk.place()), Map.of(), Path.of(System.getProperty("java.io.tmpdir")), disk::close);
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        Path disk = lab.database().files();
        try (Writers writers = new Writers(lab)) {
            List<Long> recoveries = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                writers.await(20);
                int before = writers.log().refused().size();
                SmallDisk.fill(disk);
                Writers.until(() -> writers.log().refused().size() >= before + REFUSED_WANTED);
                SmallDisk.free(disk);
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
}

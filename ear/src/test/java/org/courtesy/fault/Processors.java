package org.courtesy.fault;

import java.io.IOException;
import java.util.stream.Stream;

/**
 * Has a server and its database answer on one processor and those who ask it on another: asking for more than can be answered costs as
 * much as answering, and elsewhere it would be done by other machines.
 */
final class Processors {

    private static final int ANSWERING = 0;
    private static final int ASKING = 1;

    /** It gives up at a thread that has ended since it began. */
    private static final int ATTEMPTS = 10;

    private Processors() {}

    /**
     * Parts them. Linux only.
     *
     * @throws IllegalStateException if there is one processor, or no {@code taskset}
     */
    static void part(Lab lab) throws IOException {
        if (Runtime.getRuntime().availableProcessors() <= ASKING) {
            throw new IllegalStateException("This wants two processors");
        }
        Stream<ProcessHandle> answering =
                Stream.concat(Stream.of(lab.server().java()), lab.database().processes().stream());
        for (ProcessHandle one : answering.toList()) {
            pin(one, ANSWERING);
        }
        pin(ProcessHandle.current(), ASKING);
    }

    private static void pin(ProcessHandle process, int processor) throws IOException {
        String said = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Process taskset = new ProcessBuilder(
                            "taskset", "-acp", Integer.toString(processor), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .start();
            said = new String(taskset.getInputStream().readAllBytes());
            if (taskset.onExit().join().exitValue() == 0 || !process.isAlive()) {
                return;
            }
        }
        throw new IllegalStateException("taskset: " + said);
    }
}

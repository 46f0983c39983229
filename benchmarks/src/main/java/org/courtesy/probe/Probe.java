package org.courtesy.probe;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Adds up what the thread does for the page it works on. A line holds, with tabs between: correlation id, path, and
 * nanoseconds of the page, of its CPU, of services, of their CPU, of statements; number of statements; bytes of view state and of
 * everything else in the session, -1 when nobody asked by the header {@code X-Probe-Session}. The CPU of services is told
 * to those who send {@code X-Probe-Cpu} only: to ask for it so often makes a page slower.
 */
public final class Probe {

    private static final ThreadLocal<Probe> CURRENT = ThreadLocal.withInitial(Probe::new);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static BufferedWriter out;

    private boolean page;
    private long start;
    private long cpu;
    private boolean apart;
    private int services;
    private long serviceStart;
    private long serviceNanos;
    private long serviceCpuStart;
    private long serviceCpu;
    private int statements;
    private long statementStart;
    private long statementNanos;
    private int statementCount;

    private Probe() {}

    static void writeTo(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
    }

    /** A page begins on this thread. */
    public static void beginPage(Object request) {
        Probe probe = CURRENT.get();
        probe.apart = new PageRequest(request).header("X-Probe-Cpu") != null;
        probe.page = true;
        probe.services = 0;
        probe.serviceNanos = 0;
        probe.serviceCpu = 0;
        probe.statements = 0;
        probe.statementNanos = 0;
        probe.statementCount = 0;
        probe.cpu = THREADS.getCurrentThreadCpuTime();
        probe.start = System.nanoTime();
    }

    /** The page is done. */
    public static void endPage(Object request) {
        Probe probe = CURRENT.get();
        long took = System.nanoTime() - probe.start;
        long cpu = THREADS.getCurrentThreadCpuTime() - probe.cpu;
        probe.page = false;
        PageRequest asked = new PageRequest(request);
        SessionSize size = asked.header("X-Probe-Session") == null ? SessionSize.UNKNOWN : SessionSize.of(asked);
        write(String.join(
                "\t",
                String.valueOf(asked.header("X-Correlation-Id")),
                asked.path(),
                Long.toString(took),
                Long.toString(cpu),
                Long.toString(probe.serviceNanos),
                Long.toString(probe.serviceCpu),
                Long.toString(probe.statementNanos),
                Integer.toString(probe.statementCount),
                Long.toString(size.views()),
                Long.toString(size.others())));
    }

    /** A method of a service begins. */
    public static void beginService() {
        Probe probe = CURRENT.get();
        if (probe.page && probe.services++ == 0) {
            probe.serviceStart = System.nanoTime();
            if (probe.apart) {
                probe.serviceCpuStart = THREADS.getCurrentThreadCpuTime();
            }
        }
    }

    /** A method of a service ends. */
    public static void endService() {
        Probe probe = CURRENT.get();
        if (probe.page && --probe.services == 0) {
            if (probe.apart) {
                probe.serviceCpu += THREADS.getCurrentThreadCpuTime() - probe.serviceCpuStart;
            }
            probe.serviceNanos += System.nanoTime() - probe.serviceStart;
        }
    }

    /** A statement begins; some of the server's methods for it call each other. */
    public static void beginStatement() {
        Probe probe = CURRENT.get();
        if (probe.page && probe.statements++ == 0) {
            probe.statementStart = System.nanoTime();
        }
    }

    /** A statement ends. */
    public static void endStatement() {
        Probe probe = CURRENT.get();
        if (probe.page && --probe.statements == 0) {
            probe.statementNanos += System.nanoTime() - probe.statementStart;
            probe.statementCount++;
        }
    }

    private static synchronized void write(String line) {
        try {
            out.write(line);
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

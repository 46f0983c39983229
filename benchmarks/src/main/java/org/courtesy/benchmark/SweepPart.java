package org.courtesy.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A sweep of everybody beside a hand-written one, by {@link SweepLoad} in a process of its own. */
final class SweepPart implements Part {

    /** From so many on one round is long enough. */
    private static final long MANY = 500_000;

    private static final int ROUNDS = 3;

    /** Of whom all the others are copies, unless an earlier part needed more. */
    private static final int ORIGINALS = 2_000;

    private final long customers;

    /** @param customers to sweep */
    SweepPart(long customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String title() {
        return "A sweep";
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        bench.fill(ORIGINALS, 1);
        Stage product = bench.product();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SweepLoad.class.getName(),
                        product.address(),
                        Long.toString(customers),
                        Integer.toString(customers < MANY ? ROUNDS : 1))
                .redirectErrorStream(true);
        program.environment().put("COURTESY_DB_URL", product.database());
        program.environment().put("COURTESY_DB_USER", Stage.DATABASE_USER);
        program.environment().put("COURTESY_DB_PASSWORD", Stage.DATABASE_PASSWORD);
        program.environment().put("COURTESY_PASSWORD", Stage.PASSWORD);
        ServerMemory before = ServerMemory.of(product);
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        page.say("Beside it a sweep written by hand that ends in COPY, in turns.");
        List<String> lines = said.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0 && lines.get(i - 1).startsWith("|") && !lines.get(i).startsWith("|")) {
                page.line("");
            }
            page.line(lines.get(i));
        }
        page.line("");
        ServerMemory after = ServerMemory.of(product);
        page.say(
                "Of the server's heap, at most 1 GB as `./run` has it, %s MB were alive before and %s after all that.",
                Page.figure(before.aliveMb(), 0), Page.figure(after.aliveMb(), 0));
    }
}

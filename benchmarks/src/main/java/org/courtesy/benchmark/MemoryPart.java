package org.courtesy.benchmark;

import java.io.IOException;

/** What the server's process holds after a start and after it has decided some thousand times. */
final class MemoryPart implements Part {

    private static final int CONNECTIONS = 16;
    private static final int JUDGED = 10_000;
    private static final int RECORDED = 5_000;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String title() {
        return "Memory";
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        bench.fill();
        Stage product = bench.product();
        product.stop();
        product.start();
        page.say(
                "The server's process, largest heap as `./run` has it. Alive is what a full collection leaves. Load: %,d decisions that are not stored and"
                        + " %,d that are, on %d connections; %,d customers.",
                JUDGED, RECORDED, CONNECTIONS, Bench.CUSTOMERS);
        page.head("When", "alive MB", "classes", "metaspace MB", "resident MB");
        row(page, "after the start", product);
        Endpoints endpoints = bench.interfaceAlone();
        load(product, endpoints.judged(), JUDGED);
        load(product, endpoints.recorded(), RECORDED);
        row(page, "after the load", product);
    }

    private static void load(Stage product, Rounds.Call call, int requests) throws IOException, InterruptedException {
        try (Rounds rounds = new Rounds(requests, CONNECTIONS)) {
            rounds.run(call, product::cpu);
        }
    }

    private static void row(Page page, String when, Stage product) throws IOException, InterruptedException {
        ServerMemory memory = ServerMemory.of(product);
        page.row(
                when,
                Page.figure(memory.aliveMb(), 0),
                Page.figure(memory.classes(), 0),
                Page.figure(memory.metaspaceMb(), 0),
                Page.figure(memory.residentMb(), 0));
    }
}

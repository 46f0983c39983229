package org.courtesy.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The time from a start of the server until the product is ready, beside that of the same server with an EAR of one file. */
final class StartupPart implements Part {

    private static final double AIM_SECONDS = 15;
    private static final int TURNS = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public String title() {
        return "Start";
    }

    @Override
    public void measure(Bench bench, Page page) throws Exception {
        Stage product = bench.product();
        List<Double> bares = new ArrayList<>();
        List<Double> products = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        List<Double> bareCpus = new ArrayList<>();
        List<Double> productCpus = new ArrayList<>();
        product.stop();
        try (Stage bare = new Stage(Path.of(System.getProperty("bare.ear")))) {
            bare.stop();
            for (int i = 0; i < TURNS; i++) {
                bares.add(bare.start());
                bareCpus.add(bare.cpu() / NANOS_PER_SECOND);
                bare.stop();
                products.add(product.start());
                productCpus.add(product.cpu() / NANOS_PER_SECOND);
                product.stop();
                more.add(products.get(i) - bares.get(i));
            }
        }
        product.start();
        page.say(
                "%d turns, warm: the files were read and the database was migrated before. From the start of the process until a first answer"
                        + " with 200, looked for every tenth of a second; never are both up.",
                TURNS);
        page.head("Server", "CPU s until then", "s, median (least to most)", "aim");
        page.row(
                "with an EAR of one file",
                Spread.of(bareCpus).written(1),
                Spread.of(bares).written(1),
                "");
        page.row(
                "with the product",
                Spread.of(productCpus).written(1),
                Spread.of(products).written(1),
                "");
        Spread later = Spread.of(more);
        page.row("the product later by", "", later.written(1), Page.atMost(AIM_SECONDS, later.median()));
    }
}

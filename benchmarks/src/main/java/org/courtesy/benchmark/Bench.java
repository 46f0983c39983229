package org.courtesy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.courtesy.json.CaseJson;

/** What several parts of the report measure: the product on a server of its own, started and filled when somebody asks for it first. */
final class Bench implements AutoCloseable {

    /** How many customers take turns, so that requests seldom wait for each other's customer. */
    static final int CUSTOMERS = 20_000;

    private static final int LONG_HISTORY = 100;

    private Stage product;
    private boolean filled;
    private Endpoints alone;
    private boolean deployed;

    /** The product on a server and a database of its own. */
    Stage product() throws IOException {
        if (product == null) {
            product = new Stage(Path.of(System.getProperty("ear.file")));
        }
        return product;
    }

    LiveServer server() throws IOException {
        return new LiveServer(product().address(), Stage.PASSWORD);
    }

    /** Sees to it that there are customers on whom a decision was made. */
    void fill() throws IOException, InterruptedException {
        fill(CUSTOMERS, LONG_HISTORY);
    }

    /** Sees to it that there are customers: so many, the first of them with so many touchpoints, unless there are already. */
    void fill(int customers, int touchpoints) throws IOException, InterruptedException {
        if (!filled) {
            new ScreenBase(server()).fill(customers, touchpoints);
            filled = true;
        }
    }

    /** The interface of the product, and beside it in the same server the hand-written endpoints. */
    Endpoints endpoints() throws IOException, InterruptedException {
        Endpoints endpoints = interfaceAlone();
        if (!deployed) {
            product.deploy(Path.of(System.getProperty("hand-written.war")));
            endpoints.learn();
            deployed = true;
        }
        return endpoints;
    }

    /** The same while the hand-written endpoints need not be there. */
    Endpoints interfaceAlone() throws IOException, InterruptedException {
        if (alone == null) {
            String typical = CaseJson.write(TypicalCase.one());
            alone = new Endpoints(
                    product().address() + "/api/v1",
                    URI.create(product().address()).resolve("/hand-written").toString(),
                    key(),
                    typical,
                    server().post("admin", "/assessments", typical).toString());
        }
        return alone;
    }

    /** A new key of a program that may decide and record. */
    private String key() throws IOException, InterruptedException {
        return server().post("admin", "/keys", "{\"name\": \"measurement\", \"role\": \"INTEGRATION\"}")
                .path("secret")
                .asText();
    }

    @Override
    public void close() throws IOException {
        if (product != null) {
            product.close();
        }
    }
}

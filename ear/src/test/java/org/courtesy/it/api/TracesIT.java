package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Receiver;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server with a collector tells it what requests were made of, and of whom not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TracesIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Receiver collector = new Receiver().answering(count -> 200);
    private FurtherServer server;

    @BeforeEach
    void start() {
        Map<String, String> settings = new HashMap<>(FurtherServer.ownDatabase());
        settings.put("COURTESY_TRACES_URL", collector.url());
        server = new FurtherServer(settings);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
        collector.close();
    }

    /** What it was told: names and attributes stand in its format as they are. */
    private String told() {
        return collector.told().stream().map(Receiver.Told::body).collect(Collectors.joining());
    }

    @Test
    void theCollectorIsToldOfTheWorkAndNotOfTheCustomer() {
        Api api = Api.as("admin", FurtherServer.ADMIN_PASSWORD)
                .on(server)
                .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
        String number = Bodies.storedCustomer(api);
        api.get("/customers/" + number).has(200);
        api.post("/touchpoints", Bodies.touchpoint(number, "traced-" + number)).has(201);

        String told = Waiting.until(
                this::told, text -> text.contains("POST /touchpoints") && text.contains("GET /customers/{number}"));

        assertThat(told)
                .contains("GET /customers/{number}", "POST /touchpoints", "load", "decide", "contact", "store")
                .doesNotContain(number, "127.0.0.1", "admin");
        assertThat(server.log()).contains("\"traceId\":\"" + TRACE + "\"");
    }
}

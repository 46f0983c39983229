package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.KafkaBroker;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers share a sweep by a topic; the one that leads it is killed, and the other one ends it: everybody is judged once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class SweepSharedIT {

    private static final int CUSTOMERS = 12_000;
    private static final int PARTITIONS = 8;
    private static final String TOPIC = "courtesy.sweeps";

    private final SweptBase base = new SweptBase("shared", CUSTOMERS);
    private final KafkaBroker broker = new KafkaBroker(Integer.getInteger("kafka.port"));
    private FurtherServer first;
    private FurtherServer second;

    @BeforeEach
    void start() {
        broker.start();
        broker.createTopics(PARTITIONS);
        broker.createTopic(TOPIC, PARTITIONS);
        first = server("first");
        base.fill(first);
        second = server("second");
        Waiting.until(() -> second.log(), log -> log.contains("sweeper 1 reads") && log.contains("sweeper 2 reads"));
    }

    @AfterEach
    void stop() {
        if (second != null) {
            second.close();
        }
        if (first != null) {
            first.close();
        }
        broker.close();
    }

    private FurtherServer server(String name) {
        return new FurtherServer(Map.of(
                "COURTESY_DB_URL",
                base.address(),
                "COURTESY_NODE_ID",
                name,
                "COURTESY_KAFKA_GROUP",
                "shared",
                "COURTESY_KAFKA_SWEEPS_TOPIC",
                TOPIC,
                "COURTESY_KAFKA_CLIENT_SESSION_TIMEOUT_MS",
                "6000",
                "COURTESY_SWEEP_THREADS",
                "2"));
    }

    @Test
    void theyShareTheWorkAndTheLossOfTheOneThatLeadsCostsNothing() {
        String shared = base.begin(first);
        Answer done = base.isDone(second, shared);
        assertThat(done.at("/summary/servers/first").asLong())
                .as(done.text())
                .isPositive()
                .isLessThan(CUSTOMERS);
        assertThat(done.at("/summary/servers/second").asLong())
                .isEqualTo(CUSTOMERS - done.at("/summary/servers/first").asLong());
        base.everybodyWasJudgedOnce(shared);

        String killed = base.begin(first);
        Waiting.until(() -> base.ended(killed), ranges -> ranges > 1);
        boolean firstLeads = base.leader(killed).equals("first");
        (firstLeads ? first : second).crash();
        FurtherServer left = firstLeads ? second : first;
        assertThat(base.ended(killed)).as("ranges by the kill").isLessThan(base.ranges());

        base.isDone(left, killed);
        base.everybodyWasJudgedOnce(killed);
        base.bothFoundTheSame(shared, killed);
    }
}

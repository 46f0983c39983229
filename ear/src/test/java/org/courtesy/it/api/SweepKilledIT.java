package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server is killed in the middle of a sweep; started again it ends the sweep, and everybody was judged once, as in a sweep that nobody
 * disturbed. Once in a usual run, {@code -Dcourtesy.kills=20} kills as often.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class SweepKilledIT {

    private static final int KILLS = Integer.getInteger("courtesy.kills", 1);
    private static final int CUSTOMERS = 6_000 + 2_000 * KILLS;

    private final SweptBase base = new SweptBase("swept", CUSTOMERS);
    private FurtherServer server;

    @BeforeEach
    void aBaseOfItsOwn() {
        start();
        base.fill(server);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private void start() {
        server = new FurtherServer(Map.of("COURTESY_DB_URL", base.address()));
    }

    @Test
    void everybodyIsJudgedOnceHoweverOftenTheServerIsKilled() {
        String killed = base.begin(server);
        for (int i = 1; i <= KILLS; i++) {
            long before = base.ended(killed);
            Waiting.until(() -> base.ended(killed), now -> now > before);
            server.crash();
            assertThat(base.ended(killed)).as("ranges by the kill").isLessThan(base.ranges());
            server.close();
            start();
        }
        base.isDone(server, killed);
        base.everybodyWasJudgedOnce(killed);

        String undisturbed = base.begin(server);
        base.isDone(server, undisturbed);
        base.bothFoundTheSame(killed, undisturbed);
    }
}

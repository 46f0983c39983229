package org.courtesy.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.courtesy.fault.DatabaseAway.Way;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The faults that would cost most if a change brought them back, in short and all on one server. */
@Tag("postgresql")
class FaultsIT {

    private static Lab lab;

    @BeforeAll
    static void start() throws IOException {
        lab = new Lab();
    }

    @AfterAll
    static void stop() throws IOException {
        if (lab != null) {
            lab.close();
        }
    }

    private static void holds(Fault fault, int times) throws Exception {
        Finding finding = fault.run(lab, times);
        assertThat(finding.broken()).as(finding.figures()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedIsThereOnceHoweverTheServerEnded() throws Exception {
        holds(new ServerKilled(), 1);
    }

    @Test
    void aDatabaseThatIsKilledTakesNothingWithItThatWasAcknowledged() throws Exception {
        holds(new DatabaseKilled(), 2);
    }

    @Test
    void hostileRulesAreRefusedWhileOthersHaveDecisions() throws Exception {
        holds(new RulesHostile(), 1);
    }

    @Test
    void aDatabaseThatIsHeldIsWaitedForOrSaidToBeAway() throws Exception {
        holds(new DatabaseAway(Way.HELD), 5);
    }

    @Test
    void whatIsTooMuchIsRefusedAndTheRestIsTaken() throws Exception {
        holds(new Overload(), 5);
    }
}

package org.courtesy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.sweep.SweepJudge;
import org.junit.jupiter.api.Test;

/** When a range is done with, and when not yet. */
class RangeDeskTest {

    private static final OfferedRange RANGE = new OfferedRange(UUID.randomUUID(), 7);

    private final List<OfferedRange> judged = new ArrayList<>();
    private RuntimeException fault;

    private final SweepJudge judge = new SweepJudge() {
        @Override
        public void help(UUID job, int place) {
            if (fault != null) {
                throw fault;
            }
            judged.add(new OfferedRange(job, place));
        }
    };

    private Taking take(LiveRules rules, byte[] value, int attempt) {
        return new RangeDesk(judge, rules).take(new ConsumerRecord<>("courtesy.sweeps", 0, 0, null, value), attempt);
    }

    private Taking take(int attempt) {
        return take(ShippedRules.live(), RANGE.written(), attempt);
    }

    @Test
    void aRangeIsJudged() {
        assertThat(take(1)).isEqualTo(Taking.TAKEN);
        assertThat(judged).containsExactly(RANGE);
    }

    @Test
    void itWaitsForRulesAndForTheDatabase() {
        assertThat(take(new LiveRules(new FixedClock("2026-11-20T09:00:00Z")), RANGE.written(), 1))
                .isEqualTo(Taking.LATER);
        assertThat(judged).isEmpty();

        fault = new IllegalStateException(new SQLTransientConnectionException("away"));
        assertThat(take(1000)).isEqualTo(Taking.LATER);
    }

    @Test
    void aFaultIsTriedAgainAndThenLeftToTheServerThatLeads() {
        fault = new IllegalStateException("deadlock");

        assertThat(take(1)).isEqualTo(Taking.DOUBTFUL);
        assertThat(take(2)).isEqualTo(Taking.DOUBTFUL);
        assertThat(take(3)).isEqualTo(Taking.TAKEN);
    }

    @Test
    void whatIsNoRangeHoldsNothingUp() {
        assertThat(take(ShippedRules.live(), null, 1)).isEqualTo(Taking.TAKEN);
        assertThat(take(ShippedRules.live(), "nonsense".getBytes(UTF_8), 1)).isEqualTo(Taking.TAKEN);
        assertThat(take(ShippedRules.live(), "{\"sweep\": 1}".getBytes(UTF_8), 1))
                .isEqualTo(Taking.TAKEN);
        assertThat(judged).isEmpty();
    }
}

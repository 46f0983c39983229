package org.courtesy.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.DatabaseOutage;
import org.courtesy.sweep.SweepJudge;

/**
 * Has a range of a sweep judged. One that fails again and again is let go: it stays open, and the server that leads the sweep sees that
 * and offers it anew or gives up.
 */
@ApplicationScoped
class RangeDesk implements Desk {

    private static final Logger LOG = System.getLogger(RangeDesk.class.getName());

    /** A transaction may have given way to another one. */
    private static final int TRIES = 3;

    private final SweepJudge judge;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected RangeDesk() {
        this(null, null);
    }

    @Inject
    RangeDesk(SweepJudge judge, LiveRules rules) {
        this.judge = judge;
        this.rules = rules;
    }

    @Override
    public Taking take(ConsumerRecord<byte[], byte[]> message, int attempt) {
        if (!rules.ready()) {
            return Taking.LATER;
        }
        Optional<OfferedRange> range = OfferedRange.read(message.value());
        if (range.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "No range of a sweep: {0}-{1}@{2}",
                    message.topic(),
                    message.partition(),
                    message.offset());
            return Taking.TAKEN;
        }
        return judge(range.get(), attempt);
    }

    private Taking judge(OfferedRange range, int attempt) {
        try {
            judge.help(range.sweep(), range.place());
            return Taking.TAKEN;
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                return Taking.LATER;
            }
            LOG.log(Level.ERROR, "Range " + range.place() + " of sweep " + range.sweep() + " failed", e);
            return attempt < TRIES ? Taking.DOUBTFUL : Taking.TAKEN;
        }
    }
}

package org.courtesy.handover;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.plugin.Gateway;
import org.courtesy.plugin.Plugins;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.DatabaseOutage;

/**
 * Hands contacts over one by one. Those that were put off are tried again after a pause; a gateway that says so several times in a
 * row is taken to be away, and the others are not tried one by one meanwhile.
 */
@ApplicationScoped
class HandoverWork implements JobWork {

    private static final Logger LOG = System.getLogger(HandoverWork.class.getName());
    private static final int AWAY = 5;
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final HandoverDesk desk;
    private final Plugins plugins;
    private final HandoverConfig config;
    private final LiveRules rules;

    @Resource
    private ManagedThreadFactory managed;

    /** For the container's proxy. */
    protected HandoverWork() {
        this(null, null, null, null);
    }

    @Inject
    HandoverWork(HandoverDesk desk, Plugins plugins, HandoverConfig config, LiveRules rules) {
        this.desk = desk;
        this.plugins = plugins;
        this.config = config;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return HandoverService.KIND;
    }

    /** The gateway may be on another server, or come back with the next start. */
    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready()
                && plugins.gateway(
                                CaseJson.read(job.request(), HandoverJob.class).gateway())
                        .isPresent();
    }

    /** Every contact is asked about before it is handed over, whenever that is. */
    @Override
    public boolean pausable() {
        return true;
    }

    @Override
    public boolean run(JobRun job) throws InterruptedException {
        HandoverJob wish = CaseJson.read(job.request(), HandoverJob.class);
        Gateway gateway = plugins.gateway(wish.gateway()).orElseThrow();
        HandoverTally tally = HandoverTally.of(job);
        while (true) {
            HandoverDesk.Step round = round(job, wish, gateway, tally);
            tally = round.tally();
            if (!round.goOn()) {
                return false;
            }
            long left = desk.left(wish);
            if (left == 0 || tally.round() >= config.pauses().size()) {
                desk.note(job, tally.complete(left));
                return true;
            }
            if (!rest(job, tally, config.pauses().get(tally.round()))) {
                return false;
            }
            tally = tally.nextRound();
        }
    }

    /** Goes through those that are left once, or until the gateway seems to be away. */
    private HandoverDesk.Step round(JobRun job, HandoverJob wish, Gateway gateway, HandoverTally before) {
        HandoverDesk.Step step = new HandoverDesk.Step(null, before, true);
        int inARow = 0;
        List<HandoverStore.Next> page = desk.next(wish, before);
        while (!page.isEmpty()) {
            for (HandoverStore.Next next : page) {
                step = take(job, wish, next, step.tally());
                if (step.contact() != null) {
                    Handed answer = gateway.hand(step.contact(), threads(), config.patience());
                    inARow = answer instanceof Handed.Later ? inARow + 1 : 0;
                    step = desk.settle(job, wish, next, step.tally(), new Given(step.contact(), answer));
                }
                if (!step.goOn() || inARow == AWAY) {
                    return step;
                }
            }
            page = desk.next(wish, step.tally());
        }
        return step;
    }

    /** One customer whom the rules cannot judge does not keep the others from their contacts. */
    private HandoverDesk.Step take(JobRun job, HandoverJob wish, HandoverStore.Next next, HandoverTally before) {
        try {
            return desk.take(job, wish, next, before);
        } catch (RuntimeException e) {
            if (DatabaseOutage.isBehind(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, "The contact of customer " + next.customer() + " is put off", e);
            return desk.postpone(job, wish, next, before);
        }
    }

    private boolean rest(JobRun job, HandoverTally tally, Duration pause) throws InterruptedException {
        for (Duration left = pause; left.compareTo(Duration.ZERO) > 0; left = left.minus(BREATH)) {
            if (!desk.note(job, tally)) {
                return false;
            }
            Thread.sleep(Math.min(left.toMillis(), BREATH.toMillis()));
        }
        return true;
    }

    /** Threads that know the application; tests do without. */
    private ThreadFactory threads() {
        return managed == null ? Thread::new : managed;
    }
}

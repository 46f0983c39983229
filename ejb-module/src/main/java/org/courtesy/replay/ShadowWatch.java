package org.courtesy.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.courtesy.assess.Assessor;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.CourtesyException;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;

/** Lets challengers look at what was stored, every few seconds and never so much that the day's work would notice. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ShadowWatch implements TimedTask {

    private static final Logger LOG = System.getLogger(ShadowWatch.class.getName());

    /** Portions of one look: some hundred decisions a second are more than the desk makes. */
    private static final int MOST_PORTIONS = 5;

    private final ShadowStep step;
    private final ReplayVersions versions;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected ShadowWatch() {
        this(null, null, null);
    }

    @Inject
    ShadowWatch(ShadowStep step, ReplayVersions versions, LiveRules rules) {
        this.step = step;
        this.versions = versions;
        this.rules = rules;
    }

    @Override
    public Task task() {
        return Task.CHALLENGERS;
    }

    @Override
    public Timing timing() {
        return Timing.everySeconds(10);
    }

    /** Judges what has come since the last look. */
    @Override
    public void run() {
        if (rules.ready()) {
            step.running().forEach(this::judge);
        }
    }

    private void judge(ShadowStep.Running shadow) {
        Optional<Assessor> challenger = built(shadow);
        if (challenger.isEmpty()) {
            step.end(shadow.id());
            return;
        }
        for (int i = 0; i < MOST_PORTIONS && step.judge(shadow.id(), challenger.get()); i++) {
            LOG.log(Level.DEBUG, "Challenger {0} has judged another portion", shadow.id());
        }
    }

    private Optional<Assessor> built(ShadowStep.Running shadow) {
        try {
            return Optional.of(versions.built(shadow.challenger()));
        } catch (CourtesyException e) {
            LOG.log(Level.WARNING, "The challenger " + shadow.challenger().ruleSet() + " cannot run and is ended", e);
            return Optional.empty();
        }
    }
}

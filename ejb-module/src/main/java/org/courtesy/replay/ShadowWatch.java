package org.courtesy.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.courtesy.assess.Assessor;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.CourtesyException;

/** Lets challengers look at what was stored, every few seconds and never so much that the day's work would notice. */
@Singleton
@Startup
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class ShadowWatch {

    private static final Logger LOG = System.getLogger(ShadowWatch.class.getName());

    /** Portions of one look: some hundred decisions a second are more than the desk makes. */
    private static final int MOST_PORTIONS = 5;

    private final ShadowStep step;
    private final ReplayVersions versions;
    private final LiveRules rules;
    private final AtomicBoolean looking = new AtomicBoolean();

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

    /** Judges what has come since the last look. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "CHALLENGERS")
    public void look() {
        if (rules.ready() && looking.compareAndSet(false, true)) {
            try {
                step.running().forEach(this::judge);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The challenger could not look at the stored decisions; it will look again", e);
            } finally {
                looking.set(false);
            }
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

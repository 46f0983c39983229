package org.courtesy.rulebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.courtesy.policy.PolicyException;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * Brings this node to what the rulebook says: puts the live version in force, makes a scheduled one live when its instant
 * has come, and builds beforehand what may go live. What cannot be built leaves the rules in force as they are; at start
 * that means the shipped ones.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleServing {

    private static final Logger LOG = System.getLogger(RuleServing.class.getName());

    private final RulebookKeeper keeper;
    private final RuleSetLife life;
    private final RuleWorkshop workshop;
    private final LiveRules live;
    private final NodeBoard board;

    /** For the container's proxy. */
    protected RuleServing() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleServing(RulebookKeeper keeper, RuleSetLife life, RuleWorkshop workshop, LiveRules live, NodeBoard board) {
        this.keeper = keeper;
        this.life = life;
        this.workshop = workshop;
        this.live = live;
        this.board = board;
    }

    /** Does so in the background, and tells {@code after} whether it could: with what kept it from that, null for nothing. */
    @Asynchronous
    public void followInBackground(Consumer<Throwable> after) {
        Throwable failure = null;
        try {
            follow();
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            after.accept(failure);
        }
    }

    /** Does all there is to do now. */
    public void follow() {
        RulebookState state = keeper.state();
        if (state.live().isEmpty() || !live.ready()) {
            open();
            state = keeper.state();
        }
        if (state.due().isPresent()) {
            life.activateWhenDue(RulebookKeeper.STANDARD, state.due().get());
            state = keeper.state();
        }
        int wanted = state.live().orElseThrow();
        catchUp(wanted);
        board.announce(wanted);
        prepare(wanted, state.waiting());
    }

    /** Puts the live version in force if another one is, and says so; to be called after the live version was changed. */
    public void catchUp() {
        keeper.state().live().ifPresent(wanted -> {
            catchUp(wanted);
            board.announce(wanted);
        });
    }

    private void open() {
        RuleSetFiles shipped = RuleSetFiles.shipped();
        int version = keeper.shelve(shipped, ProductVersion.TITLE);
        int wanted = keeper.state().live().orElse(version);
        catchUp(wanted);
        if (!live.ready() && workshop.worthTrying(version)) {
            fallBack(wanted, version);
        }
    }

    private void fallBack(int wanted, int shipped) {
        try {
            workshop.ready(shipped);
        } catch (RuleSetException | PolicyException | RulesRefusedException e) {
            LOG.log(Level.ERROR, "Not even the shipped rules, version " + shipped + ", can be put in force", e);
            return;
        }
        LOG.log(
                Level.ERROR,
                "Version {0} of the rules does not run with this product ({1}); the shipped version {2} goes live"
                        + " instead",
                wanted,
                workshop.failure(wanted),
                shipped);
        life.fallBack(RulebookKeeper.STANDARD, shipped, workshop.failure(wanted));
        catchUp(shipped);
    }

    private void catchUp(int wanted) {
        boolean served = live.served().filter(ref -> ref.version() == wanted).isPresent();
        if (!served && workshop.worthTrying(wanted)) {
            try {
                live.activate(workshop.ready(wanted));
                LOG.log(Level.INFO, "Version {0} of the rules is in force", wanted);
            } catch (RuleSetException | PolicyException | RulesRefusedException e) {
                LOG.log(Level.ERROR, "Version " + wanted + " of the rules cannot be put in force", e);
            }
        }
    }

    private void prepare(int wanted, List<Integer> waiting) {
        List<Integer> wished = new ArrayList<>(waiting);
        wished.add(wanted);
        live.served().ifPresent(ref -> wished.add(ref.version()));
        workshop.keepOnly(wished);
        for (int version : waiting) {
            if (!workshop.settled(version)) {
                try {
                    workshop.ready(version);
                    board.announce(wanted);
                } catch (RuleSetException | PolicyException | RulesRefusedException e) {
                    LOG.log(Level.WARNING, "Version " + version + " of the rules waits but cannot be built", e);
                }
            }
        }
    }
}

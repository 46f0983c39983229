package org.courtesy.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.policy.PolicyException;
import org.courtesy.rulebook.PinnedRules;
import org.courtesy.ruleset.RuleSetException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has a challenger judge the decisions that were stored since it did so last; a portion and its report in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ShadowStep {

    /** Most decisions of a portion. */
    static final int PORTION = 200;

    /** A running challenger. */
    record Running(UUID id, PinnedRules challenger) {}

    private final Shadows shadows;
    private final ReplayRows rows;
    private final Clock clock;

    /** Ids are given before the commit: what was stored this long ago is committed, or never will be. */
    private final Duration lag;

    /** For the container's proxy. */
    protected ShadowStep() {
        this(null, null, null, 0);
    }

    @Inject
    ShadowStep(
            Shadows shadows,
            ReplayRows rows,
            Clock clock,
            @ConfigProperty(name = "courtesy.shadow.lag-seconds", defaultValue = "60") long lagSeconds) {
        this.shadows = shadows;
        this.rows = rows;
        this.clock = clock;
        this.lag = Duration.ofSeconds(lagSeconds);
    }

    /** The challengers that are to judge. */
    public List<Running> running() {
        return shadows.running().stream()
                .map(row -> new Running(row.id, row.challenger()))
                .toList();
    }

    /** Ends a challenger that cannot judge. */
    public void end(UUID id) {
        shadows.lock(id).ifPresent(shadows::end);
    }

    /**
     * Has it judge the next portion.
     *
     * @return whether there may be more
     */
    public boolean judge(UUID id, Assessor challenger) {
        Optional<ShadowEntity> held = shadows.lock(id);
        if (held.isEmpty()) {
            return false;
        }
        ShadowEntity shadow = held.get();
        List<StoredDecision> portion = rows.stored(shadow.position, settled(), PORTION);
        if (portion.isEmpty()) {
            return false;
        }
        ReplayTally tally = new ReplayTally();
        portion.stream()
                .filter(stored -> Sample.contains(stored.id().toString(), shadow.sharePercent))
                .forEach(stored -> judge(stored, challenger, tally));
        shadow.add(tally.report(), portion.get(portion.size() - 1).id(), portion.size());
        return portion.size() == PORTION;
    }

    /** An id behind all those that are settled: it begins with the time. */
    private UUID settled() {
        return new UUID(clock.instant().minus(lag).toEpochMilli() << Short.SIZE, 0);
    }

    private static void judge(StoredDecision stored, Assessor challenger, ReplayTally tally) {
        try {
            CustomerCase inputs = CaseJson.read(stored.inputs(), CustomerCase.class);
            Assessment live = CaseJson.read(stored.result(), Assessment.class);
            tally.add(JudgedTwice.of(stored.id().toString(), live, judged(challenger, inputs, stored.mode())));
        } catch (InvalidInputException e) {
            tally.failed(ReplayFailedException.Side.INPUTS);
        } catch (RuleSetException | PolicyException e) {
            tally.failed(ReplayFailedException.Side.CANDIDATE);
        }
    }

    /** Whoever was in the control group for the live answer is so for the challenger's. */
    private static Assessment judged(Assessor challenger, CustomerCase inputs, Mode mode) {
        return challenger.assess(inputs, mode == Mode.WHAT_IF ? mode : Mode.SHADOW, false);
    }
}

package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Constraints;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;

/**
 * Takes touchpoints and corrections from wherever they come and however often, and records each once. Who may is decided by
 * the services before it. Every call has a transaction of its own, so that the loser of two calls with the same key can read
 * the winner's answer.
 */
@ApplicationScoped
public class TouchpointIntake {

    private final TouchpointRecorder recorder;
    private final LiveRules rules;
    private final Clock clock;

    /** For the container's proxy. */
    protected TouchpointIntake() {
        this(null, null, null);
    }

    @Inject
    TouchpointIntake(TouchpointRecorder recorder, LiveRules rules, Clock clock) {
        this.recorder = recorder;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Records a touchpoint and judges the customer's case with it: both are stored or neither is.
     *
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete or names unknown codes or ids
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.shared.ConflictException if source and id were used for another touchpoint
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public RecordedTouchpoint record(RecordTouchpoint command) {
        CompleteTouchpoint touchpoint = complete(command);
        return once(() -> recorder.repeat(touchpoint), () -> recorder.record(touchpoint));
    }

    /**
     * Records a touchpoint in the place of another one of the same customer, which does not count from then on.
     *
     * @param touchpoint Courtesy's id of the one to be corrected
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete, names unknown codes or ids, or is of
     *     another customer
     * @throws NotFoundException if there is no such touchpoint
     * @throws org.courtesy.shared.ConflictException if it was corrected before, or source and id were used for another one
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public RecordedTouchpoint correct(String touchpoint, RecordTouchpoint command) {
        UUID mistaken = Ids.parse(touchpoint).orElseThrow(() -> new NotFoundException("TOUCHPOINT", touchpoint));
        CompleteTouchpoint correction = complete(command);
        return once(() -> recorder.repeat(mistaken, correction), () -> recorder.correct(mistaken, correction));
    }

    private CompleteTouchpoint complete(RecordTouchpoint command) {
        TouchpointChecks.check(command, rules.policy().touchpoints());
        return CompleteTouchpoint.of(command, clock);
    }

    /** Most come once, and find out with the customer in hand. */
    private static RecordedTouchpoint once(
            Supplier<Optional<RecordedTouchpoint>> repeat, Supplier<RecordedTouchpoint> first) {
        try {
            return first.get();
        } catch (NotFoundException nobody) {
            return repeat.get().orElseThrow(() -> nobody);
        } catch (PersistenceException e) {
            if (Constraints.violated(e, "uq_touchpoint_source")) {
                return repeat.get().orElseThrow(() -> e);
            }
            throw e;
        }
    }
}

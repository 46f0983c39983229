package org.courtesy.replay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Judges the decisions of a slice as they come, customer by customer, and counts. */
final class SliceTally {

    private static final Logger LOG = System.getLogger(SliceTally.class.getName());

    private final ForwardReplay forward;
    private final DifferenceRoom room;
    private final ReplayTally tally = new ReplayTally();
    private final List<Found> found = new ArrayList<>();

    private long customer;
    private ForwardReplay.Course course;
    private JudgedTwice latest;
    private boolean anyFlipped;

    SliceTally(ForwardReplay forward, DifferenceRoom room) {
        this.forward = forward;
        this.room = room;
    }

    /** Judges a decision; the decisions on a customer come one after the other. */
    void judge(StoredInputs stored, RecordedDecision decision) {
        beginWith(stored.customerId());
        try {
            course.judge(decision).ifPresentOrElse(judged -> count(stored, judged), tally::notMade);
        } catch (ReplayFailedException e) {
            tally.failed(e.side());
            LOG.log(Level.DEBUG, "Decision " + stored.id() + " cannot be judged again", e);
        }
    }

    /** Counts a decision whose case cannot be read any more. */
    void unreadable(StoredInputs stored) {
        beginWith(stored.customerId());
        tally.failed(ReplayFailedException.Side.INPUTS);
    }

    private void beginWith(long next) {
        if (course == null || next != customer) {
            endCustomer();
            customer = next;
            course = forward.open();
        }
    }

    private void count(StoredInputs stored, JudgedTwice judged) {
        tally.add(judged);
        latest = judged;
        anyFlipped |= judged.flips();
        for (Change change : judged.changes()) {
            if (room.take(change)) {
                found.add(new Found(stored.customerId(), stored.id(), change, judged.carried()));
            }
        }
    }

    private void endCustomer() {
        if (latest != null) {
            tally.customer(latest, anyFlipped);
        }
        latest = null;
        anyFlipped = false;
    }

    /** What came of it; nothing is judged afterwards. */
    ReplaySlice.Judged judged() {
        endCustomer();
        return new ReplaySlice.Judged(tally.report(), List.copyOf(found));
    }
}

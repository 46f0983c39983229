package org.courtesy.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.courtesy.fact.CustomerCase;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;

/**
 * Judges some customers of a page, decision by decision, and holds no more of them in memory than one portion. It only
 * reads, so that two slices of a page can be judged at once.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplaySlice {

    private static final int PORTION = 200;

    /** What came of a slice. */
    record Judged(ReplayReport report, List<Found> found) {

        Judged plus(Judged next) {
            List<Found> all = new ArrayList<>(found);
            all.addAll(next.found);
            return new Judged(report.plus(next.report), all);
        }
    }

    private final ReplayRows rows;

    /** For the container's proxy. */
    protected ReplaySlice() {
        this(null);
    }

    @Inject
    ReplaySlice(ReplayRows rows) {
        this.rows = rows;
    }

    /** The same on another thread. */
    @Asynchronous
    public Future<Judged> begin(ReplayJob replay, ForwardReplay forward, List<Long> customers, ReplayReport before) {
        return CompletableFuture.completedFuture(judge(replay, forward, customers, before));
    }

    /**
     * Judges the decisions of customers.
     *
     * @param customers ids, in ascending order
     * @param before what was counted before, which says how many differences there is room for
     */
    public Judged judge(ReplayJob replay, ForwardReplay forward, List<Long> customers, ReplayReport before) {
        SliceTally tally = new SliceTally(forward, new DifferenceRoom(before));
        List<Long> left = customers;
        StoredInputs last = null;
        List<StoredInputs> portion = left.isEmpty() ? List.of() : rows.decisions(replay, left, last, PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(stored -> judge(stored, tally));
            last = portion.get(portion.size() - 1);
            left = left.subList(left.indexOf(last.customerId()), left.size());
            portion = portion.size() < PORTION ? List.of() : rows.decisions(replay, left, last, PORTION);
        }
        return tally.judged();
    }

    private static void judge(StoredInputs stored, SliceTally tally) {
        try {
            CustomerCase inputs = CaseJson.read(stored.inputs(), CustomerCase.class);
            tally.judge(stored, new RecordedDecision(stored.id().toString(), stored.mode(), inputs));
        } catch (InvalidInputException e) {
            tally.unreadable(stored);
        }
    }
}

package org.courtesy.sweep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.DecisionMade;
import org.courtesy.decision.Decisions;
import org.courtesy.decision.LastJudged;
import org.courtesy.fact.CustomerCase;
import org.courtesy.job.Jobs;
import org.courtesy.job.Node;
import org.courtesy.json.CaseJson;
import org.courtesy.ruleset.RuleSetException;

/** Judges one range of customers, stores the decisions and notes the range as ended, in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepJudge {

    private static final Logger LOG = System.getLogger(SweepJudge.class.getName());

    private final SweepCustomers swept;
    private final SweepRanges ranges;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final EntityManager entities;
    private final Jobs jobs;
    private final Node node;

    /** For the container's proxy. */
    protected SweepJudge() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    SweepJudge(
            SweepCustomers swept,
            SweepRanges ranges,
            CustomerRegister customers,
            CaseLoader cases,
            Decisions decisions,
            EntityManager entities,
            Jobs jobs,
            Node node) {
        this.swept = swept;
        this.ranges = ranges;
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.entities = entities;
        this.jobs = jobs;
        this.node = node;
    }

    /** The same on another thread. */
    @Asynchronous
    public Future<SweepTally> begin(UUID job, SweepJob sweep, SweepRange range) {
        return CompletableFuture.completedFuture(judge(job, sweep, range));
    }

    /**
     * Judges a range.
     *
     * @throws IllegalStateException if somebody else has: then nothing is stored twice
     */
    public SweepTally judge(UUID job, SweepJob sweep, SweepRange range) {
        if (ranges.take(job, range.place()).isEmpty()) {
            throw new IllegalStateException("Range " + range.place() + " of sweep " + job + " was judged already");
        }
        return judgeTaken(job, sweep, range);
    }

    /**
     * Judges a range of a sweep that another server leads, unless somebody has, or nobody wants it any more.
     *
     * @param place of the range within the sweep
     */
    public void help(UUID job, int place) {
        ranges.take(job, place)
                .ifPresent(range -> jobs.wanted(job)
                        .map(request -> CaseJson.read(request, SweepJob.class))
                        .ifPresent(sweep -> judgeTaken(job, sweep, range)));
    }

    private SweepTally judgeTaken(UUID job, SweepJob sweep, SweepRange range) {
        List<SweepCustomers.Entry> entries = swept.of(sweep.filter(), range.behind(), range.last());
        SweepTally tally = entries.isEmpty() ? SweepTally.NOTHING : judge(job, sweep, entries);
        ranges.end(job, range.place(), tally);
        return tally;
    }

    private SweepTally judge(UUID job, SweepJob sweep, List<SweepCustomers.Entry> entries) {
        Map<String, CustomerCase> inputs =
                cases.loadAll(entries.stream().map(SweepCustomers.Entry::number).toList(), sweep.asOf());
        Map<Long, LastJudged> before = sweep.changedOnly()
                ? decisions.lastJudged(
                        entries.stream().map(SweepCustomers.Entry::id).toList())
                : Map.of();
        List<DecisionMade> made = new ArrayList<>();
        int unchanged = 0;
        Decisions.Bench bench = decisions.bench();
        for (SweepCustomers.Entry entry : entries) {
            CustomerCase input = inputs.get(entry.number());
            LastJudged last = before.get(entry.id());
            if (last != null && input != null && bench.hasJudged(input, last)) {
                unchanged++;
            } else if (input != null) {
                decide(job, bench, entry, input).ifPresent(made::add);
            }
        }
        decisions.storeAll(made);
        made.forEach(one -> entities.persist(new SweepResult(job, one.customer().id(), one.assessment())));
        return SweepTally.of(
                node.name(),
                entries.size(),
                unchanged,
                made.stream().map(DecisionMade::assessment).toList());
    }

    private Optional<DecisionMade> decide(
            UUID job, Decisions.Bench bench, SweepCustomers.Entry entry, CustomerCase input) {
        try {
            // The row was read for the case: no further query.
            return Optional.of(bench.decide(customers.get(entry.id()), input));
        } catch (RuleSetException e) {
            LOG.log(Level.WARNING, "Sweep " + job + " cannot judge customer " + entry.number(), e);
            return Optional.empty();
        }
    }
}

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
import org.courtesy.ruleset.RuleSetException;

/** Judges one range of customers, stores the decisions and notes the range as ended, in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepPage {

    private static final Logger LOG = System.getLogger(SweepPage.class.getName());

    private final SweepPages pages;
    private final SweepRanges ranges;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final EntityManager entities;

    /** For the container's proxy. */
    protected SweepPage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    SweepPage(
            SweepPages pages,
            SweepRanges ranges,
            CustomerRegister customers,
            CaseLoader cases,
            Decisions decisions,
            EntityManager entities) {
        this.pages = pages;
        this.ranges = ranges;
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.entities = entities;
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
        List<SweepPages.Entry> page = pages.page(sweep.filter(), range.behind(), range.last());
        SweepTally tally = page.isEmpty() ? SweepTally.NOTHING : judge(job, sweep, page);
        ranges.end(job, range, tally);
        return tally;
    }

    private SweepTally judge(UUID job, SweepJob sweep, List<SweepPages.Entry> page) {
        Map<String, CustomerCase> inputs =
                cases.loadAll(page.stream().map(SweepPages.Entry::number).toList(), sweep.asOf());
        Map<Long, LastJudged> before = sweep.changedOnly()
                ? decisions.lastJudged(page.stream().map(SweepPages.Entry::id).toList())
                : Map.of();
        List<DecisionMade> made = new ArrayList<>();
        int unchanged = 0;
        Decisions.Bench bench = decisions.bench();
        for (SweepPages.Entry entry : page) {
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
                page.size(),
                unchanged,
                made.stream().map(DecisionMade::assessment).toList());
    }

    private Optional<DecisionMade> decide(UUID job, Decisions.Bench bench, SweepPages.Entry entry, CustomerCase input) {
        try {
            // The row was read for the case: no further query.
            return Optional.of(bench.decide(customers.get(entry.id()), input));
        } catch (RuleSetException e) {
            LOG.log(Level.WARNING, "Sweep " + job + " cannot judge customer " + entry.number(), e);
            return Optional.empty();
        }
    }
}

package org.courtesy.sweep;

import jakarta.annotation.security.PermitAll;
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
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.DecisionMade;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.job.JobRun;
import org.courtesy.ruleset.RuleSetException;

/** Judges one page of customers and stores the decisions with the progress of the sweep, in one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SweepPage {

    private static final Logger LOG = System.getLogger(SweepPage.class.getName());
    private static final int SIZE = 200;

    /**
     * What came of a page.
     *
     * @param last whether there are no more customers
     * @param goOn whether the job is to go on
     */
    record Dealt(SweepTally tally, boolean last, boolean goOn) {}

    private final SweepPages pages;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final EntityManager entities;

    /** For the container's proxy. */
    protected SweepPage() {
        this(null, null, null, null, null);
    }

    @Inject
    SweepPage(
            SweepPages pages,
            CustomerRegister customers,
            CaseLoader cases,
            Decisions decisions,
            EntityManager entities) {
        this.pages = pages;
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.entities = entities;
    }

    /** Judges the page behind the tally. */
    public Dealt judge(JobRun job, SweepJob sweep, SweepTally before) {
        List<SweepPages.Entry> page = pages.page(sweep.filter(), before.lastId(), sweep.lastId(), SIZE);
        if (page.isEmpty()) {
            return new Dealt(before, true, true);
        }
        List<String> numbers = page.stream().map(SweepPages.Entry::number).toList();
        List<Assessment> found = judge(job, cases.loadAll(numbers, sweep.asOf()), customers.getAll(numbers));
        SweepTally tally = before.plus(page.get(page.size() - 1).id(), page.size(), found);
        return new Dealt(tally, page.size() < SIZE, job.save(tally.progress()));
    }

    private List<Assessment> judge(JobRun job, Map<String, CustomerCase> inputs, Map<String, CustomerKey> keys) {
        List<DecisionMade> made = new ArrayList<>();
        Decisions.Bench bench = decisions.bench();
        inputs.forEach((number, input) -> {
            try {
                made.add(bench.decide(keys.get(number), input));
            } catch (RuleSetException e) {
                LOG.log(Level.WARNING, "Sweep " + job.id() + " cannot judge customer " + number, e);
            }
        });
        decisions.storeAll(made);
        made.forEach(
                one -> entities.persist(new SweepResult(job.id(), one.customer().id(), one.assessment())));
        return made.stream().map(DecisionMade::assessment).toList();
    }
}

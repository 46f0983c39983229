package org.courtesy.chain;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.job.JobBeans;
import org.courtesy.job.JobRuns;
import org.courtesy.shared.Ids;
import org.courtesy.shared.TestDatabase;

/** The beans of this feature on one persistence context. */
public final class ChainBeans {

    private ChainBeans() {}

    /** What is linked: rows of others and what was shredded of them. */
    private static List<ChainedRows> with(EntityManager entities, List<? extends ChainedRows> rows) {
        List<ChainedRows> all = new ArrayList<>(rows);
        all.add(new ShredRows.OfConsents(entities));
        all.add(new ShredRows.OfAudit(entities));
        return all;
    }

    public static Chains chains(EntityManager entities, List<? extends ChainedRows> rows, Clock clock) {
        return new Chains(entities, with(entities, rows), new Ids(clock), clock);
    }

    /** Checks the chain of the ledger. */
    public static CheckedChain check(
            TestDatabase database, Function<EntityManager, List<ChainedRows>> rows, Clock clock) {
        return check(Chain.CONSENT, database, rows, clock);
    }

    /** Checks a chain from its beginning and tells what was found. */
    public static CheckedChain check(
            String chain, TestDatabase database, Function<EntityManager, List<ChainedRows>> rows, Clock clock) {
        String id = database.call(entities -> checks(entities, clock).submit(chain, "tester"))
                .id();
        JobRuns job = new JobRuns(ChainChecks.KIND, "").named(UUID.fromString(id));
        ChainCheckPage.Outcome outcome = ChainCheckPage.Outcome.MORE;
        while (outcome == ChainCheckPage.Outcome.MORE) {
            outcome = database.call(entities ->
                    new ChainCheckPage(entities, with(entities, rows.apply(entities)), clock).next(job.run()));
        }
        return database.call(
                entities -> checks(entities, clock).latest(chain, 1).get(0));
    }

    public static ChainChecks checks(EntityManager entities, Clock clock) {
        return new ChainChecks(entities, JobBeans.jobs(entities, clock), new Ids(clock), clock);
    }
}

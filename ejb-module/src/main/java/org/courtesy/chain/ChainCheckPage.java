package org.courtesy.chain;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;

/** Checks a chain page by page; each page and the progress of the job are one transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainCheckPage {

    private static final Logger LOG = System.getLogger(ChainCheckPage.class.getName());
    private static final int SIZE = 1_000;

    /** So long a row may be without a place: its transaction, and the turn of the timer. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    /** How a page ended. */
    public enum Outcome {
        MORE,
        THROUGH,
        INTERRUPTED
    }

    private final EntityManager entities;
    private final Iterable<ChainedRows> rows;
    private final Clock clock;

    /** For the container's proxy. */
    protected ChainCheckPage() {
        this.entities = null;
        this.rows = null;
        this.clock = null;
    }

    @Inject
    ChainCheckPage(EntityManager entities, @Any Instance<ChainedRows> rows, Clock clock) {
        this(entities, (Iterable<ChainedRows>) rows, clock);
    }

    ChainCheckPage(EntityManager entities, Iterable<ChainedRows> rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    /** Checks the next links of the check that a job is. */
    public Outcome next(JobRun job) {
        ChainCheck check = entities.find(ChainCheck.class, job.id());
        if (check.position == 0) {
            comparePast(check);
        }
        long first = check.position + 1;
        long last = Math.min(check.position + SIZE, check.headPosition);
        if (first <= last) {
            compare(check, first, last);
        }
        boolean through = check.position >= check.headPosition;
        if (through) {
            end(check);
        }
        boolean goOn = job.save(new Progress(String.valueOf(check.position), check.position, check.problems, null));
        return through ? Outcome.THROUGH : goOn ? Outcome.MORE : Outcome.INTERRUPTED;
    }

    /** What earlier checks saw at the end of the chain must still stand there. */
    private void comparePast(ChainCheck check) {
        entities.createQuery(
                        "from ChainCheck where chain = :chain and endedAt is not null and headPosition > 0"
                                + " order by id desc",
                        ChainCheck.class)
                .setParameter("chain", check.chain)
                .setMaxResults(1)
                .getResultStream()
                .filter(past -> !past.headHash.equals(hashAt(check.chain, past.headPosition)))
                .forEach(past -> check.problem(past.headPosition, ChainProblem.Kind.PAST_CHANGED));
    }

    private String hashAt(String chain, long position) {
        ChainLink link = entities.find(ChainLink.class, new ChainLink.Key(chain, position));
        return link == null ? null : link.hash;
    }

    private void compare(ChainCheck check, long first, long last) {
        Map<Long, ChainLink> links = entities.createQuery(
                        "from ChainLink where chain = :chain and position between :first and :last", ChainLink.class)
                .setParameter("chain", check.chain)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(Collectors.toMap(link -> link.position, Function.identity()));
        Map<String, Map<Long, ChainedRows.Placed>> placed = new HashMap<>();
        of(check.chain).forEach(kind -> placed.put(kind.kind(), kind.placed(first, last)));
        Set<Long> shredded = shredded(check.chain, first, last);
        for (long position = first; position <= last; position++) {
            ChainLink link = links.get(position);
            if (link == null) {
                check.problem(position, ChainProblem.Kind.LINK_MISSING);
            } else {
                compare(check, link, placed.getOrDefault(link.kind, Map.of()).get(position), shredded);
                check.hash = link.hash;
            }
        }
        check.position = last;
        entities.flush();
        entities.clear();
    }

    private static void compare(ChainCheck check, ChainLink link, ChainedRows.Placed row, Set<Long> shredded) {
        if (!link.hash.equals(Chain.hash(check.hash, link.position, link.kind, link.digest))) {
            check.problem(link.position, ChainProblem.Kind.LINK_CHANGED);
        }
        boolean excused = shredded.contains(link.position);
        if (row == null && !excused) {
            check.problem(link.position, ChainProblem.Kind.ROW_MISSING);
        } else if (row != null && !row.digest().equals(link.digest)) {
            check.problem(link.position, ChainProblem.Kind.ROW_CHANGED);
        } else if (row != null && !row.whole() && !excused) {
            check.problem(link.position, ChainProblem.Kind.PERSON_MISSING);
        } else if (row == null || !row.whole()) {
            check.shredded++;
        }
    }

    private Set<Long> shredded(String chain, long first, long last) {
        return new HashSet<>(entities.createQuery(
                        "select p.shredded from ShredPlace p, Shred s where p.shredId = s.id and s.chain = :chain"
                                + " and p.shredded between :first and :last",
                        Long.class)
                .setParameter("chain", chain)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    private void end(ChainCheck check) {
        if (!Objects.equals(check.hash, check.headHash)) {
            check.problem(check.headPosition, ChainProblem.Kind.LINK_CHANGED);
        }
        boolean late = of(check.chain).anyMatch(kind -> kind.unplacedSince(check.requestedAt.minus(PATIENCE)) > 0);
        if (late) {
            check.problem(check.headPosition, ChainProblem.Kind.NOT_LINKED);
        }
        ChainCheck row = entities.merge(check);
        row.endedAt = clock.instant();
        LOG.log(
                row.problems > 0 ? Level.ERROR : Level.INFO,
                "Chain {0}: {1} links checked, {2} problems, ends with {3}",
                row.chain,
                row.headPosition,
                row.problems,
                row.headHash);
    }

    private Stream<ChainedRows> of(String chain) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(kind -> kind.chain().equals(chain));
    }
}

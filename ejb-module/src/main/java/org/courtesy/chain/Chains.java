package org.courtesy.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.courtesy.shared.Ids;

/** Adds to the chains. Checks no rights. */
@ApplicationScoped
public class Chains {

    private static final int PAGE = 500;

    private final EntityManager entities;
    private final Iterable<ChainedRows> rows;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected Chains() {
        this.entities = null;
        this.rows = null;
        this.ids = null;
        this.clock = null;
    }

    @Inject
    Chains(EntityManager entities, @Any Instance<ChainedRows> rows, Ids ids, Clock clock) {
        this(entities, (Iterable<ChainedRows>) rows, ids, clock);
    }

    Chains(EntityManager entities, Iterable<ChainedRows> rows, Ids ids, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Links rows that have no place yet, in a transaction of its own; whoever else links the same chain waits.
     *
     * @return whether there may be more
     */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean link(String chain) {
        boolean waiting = of(chain).anyMatch(kind -> !kind.unplaced(1).isEmpty());
        if (!waiting) {
            return false;
        }
        ChainHead head = entities.find(ChainHead.class, chain, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        boolean full = false;
        for (ChainedRows kind : of(chain).toList()) {
            List<ChainedRows.Unplaced> unplaced = kind.unplaced(PAGE);
            for (ChainedRows.Unplaced row : unplaced) {
                entities.persist(new ChainLink(head, kind.kind(), row.digest(), now));
                row.place().at(head.position);
            }
            full |= unplaced.size() == PAGE;
        }
        return full;
    }

    /** The last link of a chain; one without kind and digest at place 0 if there is none. */
    public Linked end(String chain) {
        ChainHead head = entities.find(ChainHead.class, chain);
        return links(chain, List.of(head.position))
                .getOrDefault(head.position, new Linked(0, null, null, null, head.hash));
    }

    /** The links at some places, by place; each tells what it is computed from. */
    public Map<Long, Linked> links(String chain, Collection<Long> positions) {
        Set<Long> wanted = new HashSet<>(positions);
        positions.forEach(position -> wanted.add(position - 1));
        Map<Long, ChainLink> found = entities.createQuery(
                        "from ChainLink where chain = :chain and position in :positions", ChainLink.class)
                .setParameter("chain", chain)
                .setParameter("positions", wanted)
                .getResultStream()
                .collect(Collectors.toMap(link -> link.position, link -> link));
        Map<Long, Linked> links = new TreeMap<>();
        positions.stream().filter(found::containsKey).forEach(position -> {
            ChainLink link = found.get(position);
            ChainLink before = found.get(position - 1);
            links.put(
                    position,
                    new Linked(position, link.kind, link.digest, before == null ? chain : before.hash, link.hash));
        });
        return links;
    }

    /** Has nobody link a chain until the caller's transaction ends. */
    public void hold(String chain) {
        entities.find(ChainHead.class, chain, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Notes that what told of a person was taken out of rows, or that rows went as a whole: a link of its own says so, and the
     * check of the chain then expects them to be so. In the caller's transaction.
     *
     * @param positions of the rows
     * @param by who had it done
     */
    public void shredded(String chain, ShredReason reason, Collection<Long> positions, String by) {
        if (!positions.isEmpty()) {
            Shred shred = new Shred(ids.next(), chain, reason, clock.instant(), by);
            entities.persist(shred);
            positions.forEach(position -> entities.persist(new ShredPlace(shred.id, position)));
        }
    }

    private Stream<ChainedRows> of(String chain) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(kind -> kind.chain().equals(chain))
                .sorted(Comparator.comparing(ChainedRows::kind));
    }
}

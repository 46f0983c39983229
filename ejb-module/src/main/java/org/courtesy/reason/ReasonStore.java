package org.courtesy.reason;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;

/** Reads and writes sets of reasons, in transactions of its own: what it writes is true whatever becomes of the caller's. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReasonStore {

    private static final int PART = 500;

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ReasonStore() {
        this(null);
    }

    @Inject
    public ReasonStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the sets that are written down. */
    public Map<Long, ReasonSet> written(Collection<Long> ids) {
        Map<Long, List<Reason>> found = new HashMap<>();
        for (List<Long> some : parts(ids)) {
            entities.createQuery(
                            "select r from ReasonRow r where r.setId in :ids order by r.setId, r.line", ReasonRow.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent(row.setId(), id -> new ArrayList<>())
                            .add(row.reason()));
        }
        Map<Long, ReasonSet> sets = new HashMap<>();
        found.forEach((id, reasons) -> sets.put(id, new ReasonSet(reasons)));
        return sets;
    }

    /** Reads all sets of some decisions and writes down those that are not yet; one after the other, whoever asks. */
    public Map<Long, ReasonSet> learn(Collection<UUID> decisions) {
        entities.createNativeQuery("select name from reason_book where name = 'SETS' for update")
                .getSingleResult();
        Map<Long, ReasonSet> sets = new HashMap<>();
        for (List<UUID> some : parts(decisions)) {
            entities.createQuery("select a.result from AssessmentEntity a where a.id in :ids", String.class)
                    .setParameter("ids", some)
                    .getResultList()
                    .forEach(result -> DecisionReasons.of(CaseJson.read(result, Assessment.class))
                            .sets()
                            .forEach(set -> sets.put(set.id(), set)));
        }
        sets.remove(ReasonSet.NONE);
        Set<Long> missing = new HashSet<>(sets.keySet());
        missing.removeAll(written(missing).keySet());
        missing.forEach(id -> write(id, sets.get(id).reasons()));
        return sets;
    }

    private void write(long id, List<Reason> reasons) {
        for (int line = 0; line < reasons.size(); line++) {
            entities.persist(new ReasonRow(id, line, reasons.get(line)));
        }
    }

    private static <T> List<List<T>> parts(Collection<T> things) {
        List<T> all = List.copyOf(things);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PART) {
            parts.add(all.subList(from, Math.min(all.size(), from + PART)));
        }
        return parts;
    }
}

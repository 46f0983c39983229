package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.shared.Instants;
import org.courtesy.shared.NotFoundException;

/** Versions of rule sets, what was proved of them, and snapshots of policies. */
@ApplicationScoped
class RulebookRepository {

    private static final String SELECT = "select r from RuleSetEntity r where r.name = :name ";

    private final EntityManager entityManager;

    /** For the container's proxy. */
    protected RulebookRepository() {
        this(null);
    }

    @Inject
    RulebookRepository(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Holds the rule set until the transaction ends: versions are numbered, and the live one is changed, one after the
     * other.
     */
    void hold(String name) {
        entityManager
                .createNativeQuery("select name from rule_book where name = :name for update")
                .setParameter("name", name)
                .getResultList();
    }

    boolean exists(String name) {
        return names().contains(name);
    }

    /** Names of the rule sets. */
    @SuppressWarnings("unchecked")
    List<String> names() {
        return entityManager
                .createNativeQuery("select name from rule_book order by name", String.class)
                .getResultList();
    }

    Optional<RuleSetEntity> live(String name) {
        return first(query(SELECT + "and r.state = LIVE", name));
    }

    Optional<RuleSetEntity> latest(String name) {
        return first(query(SELECT + "order by r.version desc", name));
    }

    /** What the product has brought, the latest first. */
    List<RuleSetEntity> shipped(String name) {
        return query(SELECT + "and r.origin = SHIPPED order by r.version desc", name)
                .getResultList();
    }

    Optional<RuleSetEntity> version(String name, int version) {
        return first(query(SELECT + "and r.version = :version", name).setParameter("version", version));
    }

    /**
     * A version that there has to be.
     *
     * @throws NotFoundException if there is none
     */
    RuleSetEntity get(String name, int version) {
        return version(name, version).orElseThrow(() -> unknown(name, version));
    }

    /** The same, held until the transaction ends. */
    RuleSetEntity lock(String name, int version) {
        return first(query(SELECT + "and r.version = :version", name)
                        .setParameter("version", version)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> unknown(name, version));
    }

    private static NotFoundException unknown(String name, int version) {
        return new NotFoundException("RULE_SET_VERSION", name + " " + version);
    }

    /** The versions in these states, the oldest first. */
    List<RuleSetEntity> in(String name, Collection<RuleSetState> states) {
        return query(SELECT + "and r.state in :states order by r.version", name)
                .setParameter("states", states)
                .getResultList();
    }

    /** The versions that went live in an emergency and were not acknowledged, the latest first. */
    List<RuleSetEntity> emergencies(String name) {
        return query(SELECT + """
            and :emergency in (select key(m) from r.marks m)
            and :acknowledged not in (select key(m) from r.marks m)
            order by r.version desc\
            """, name)
                .setParameter("emergency", RuleSetStep.EMERGENCY)
                .setParameter("acknowledged", RuleSetStep.ACKNOWLEDGED)
                .getResultList();
    }

    /** The versions before that one, the latest first. */
    List<RuleSetEntity> before(String name, int version, int most) {
        return query(SELECT + "and r.version < :version order by r.version desc", name)
                .setParameter("version", version)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<RuleSetEntity> query(String text, String name) {
        return entityManager.createQuery(text, RuleSetEntity.class).setParameter("name", name);
    }

    private static Optional<RuleSetEntity> first(TypedQuery<RuleSetEntity> query) {
        return query.setMaxResults(1).getResultList().stream().findFirst();
    }

    /** Writes at once, so that a version that another node has just stored is noticed here. */
    void add(RuleSetEntity ruleSet) {
        entityManager.persist(ruleSet);
        entityManager.flush();
    }

    /** What was proved of versions, by their ids, in the order of the kinds and without the reports. */
    Map<Long, List<Evidence>> evidence(Collection<RuleSetEntity> ruleSets) {
        Map<Long, RuleSetEntity> byId =
                ruleSets.stream().collect(Collectors.toMap(RuleSetEntity::id, Function.identity()));
        Map<Long, List<Evidence>> found = new HashMap<>();
        entityManager
                .createQuery("""
                        select e.key.ruleSetId, e.key.kind, e.checksum, e.passed, e.notedBy, e.notedAt
                        from EvidenceEntity e where e.key.ruleSetId in :ids\
                        """, Object[].class)
                .setParameter("ids", byId.keySet())
                .getResultStream()
                .forEach(row -> found.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                        .add(new Evidence(
                                (Evidence.Kind) row[1],
                                (String) row[2],
                                (Boolean) row[3],
                                byId.get((Long) row[0]).checksum().equals(row[2]),
                                (String) row[4],
                                Instants.utc((Instant) row[5]))));
        found.values().forEach(list -> list.sort(Comparator.comparing(Evidence::kind)));
        return found;
    }

    List<Evidence> evidence(RuleSetEntity ruleSet) {
        return evidence(List.of(ruleSet)).getOrDefault(ruleSet.id(), List.of());
    }

    Optional<EvidenceEntity> evidence(RuleSetEntity ruleSet, Evidence.Kind kind) {
        return Optional.ofNullable(
                entityManager.find(EvidenceEntity.class, new EvidenceEntity.Key(ruleSet.id(), kind)));
    }

    /** Replaces what was proved before. */
    void store(EvidenceEntity evidence) {
        entityManager.merge(evidence);
    }

    Optional<String> policyTables(String checksum) {
        return Optional.ofNullable(entityManager.find(PolicySnapshotEntity.class, checksum))
                .map(PolicySnapshotEntity::tables);
    }

    void addPolicy(String checksum, String tables, Instant now) {
        if (entityManager.find(PolicySnapshotEntity.class, checksum) == null) {
            entityManager.persist(new PolicySnapshotEntity(checksum, tables, now));
            entityManager.flush();
        }
    }
}

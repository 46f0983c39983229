package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Draws a sample of stored decisions: an equal share of every version of the rule set, and within a version spread evenly
 * over time, so that old rules and old days are proved as much as those of yesterday. Chance comes from a seed alone.
 */
@ApplicationScoped
class ProofSample {

    private static final String VERSIONS = "select new org.courtesy.watch.ProofSample$Version(a.ruleVersion, count(a),"
            + " min(a.storedAt), max(a.storedAt)) from AssessmentEntity a"
            + " where a.ruleSet = :name group by a.ruleVersion order by count(a), a.ruleVersion";

    private static final String NEXT = "select a.id from AssessmentEntity a where a.ruleSet = :name"
            + " and a.ruleVersion = :version and a.storedAt >= :from order by a.storedAt, a.id";

    /** Draws that hit a decision drawn already are repeated, up to so many times the share. */
    private static final int PATIENCE = 4;

    /** How many decisions a version made, and from when to when. */
    record Version(int number, long decisions, Instant first, Instant last) {}

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ProofSample() {
        this(null);
    }

    @Inject
    ProofSample(EntityManager entities) {
        this.entities = entities;
    }

    /** At most so many decisions, version by version, since the rules of a version have to be built. */
    List<UUID> draw(String ruleSet, long seed, int size) {
        Random chance = new Random(seed);
        List<Version> versions = entities.createQuery(VERSIONS, Version.class)
                .setParameter("name", ruleSet)
                .getResultList();
        List<UUID> drawn = new ArrayList<>();
        int left = size;
        for (int i = 0; i < versions.size(); i++) {
            // The versions with the fewest decisions come first: what they have too few of goes to the others.
            int share = (int) Math.ceil((double) left / (versions.size() - i));
            Set<UUID> ids = draw(ruleSet, versions.get(i), chance, share);
            drawn.addAll(ids);
            left -= ids.size();
        }
        return drawn;
    }

    private Set<UUID> draw(String ruleSet, Version version, Random chance, int share) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (version.decisions() <= share) {
            ids.addAll(next(ruleSet, version, version.first(), share));
            return ids;
        }
        long micros = Duration.between(version.first(), version.last()).toNanos() / 1000;
        for (int draw = 0; ids.size() < share && draw < PATIENCE * share; draw++) {
            Instant from = version.first().plusNanos(1000 * (long) (chance.nextDouble() * micros));
            ids.addAll(next(ruleSet, version, from, 1));
        }
        return ids;
    }

    private List<UUID> next(String ruleSet, Version version, Instant from, int most) {
        return entities.createQuery(NEXT, UUID.class)
                .setParameter("name", ruleSet)
                .setParameter("version", version.number())
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }
}

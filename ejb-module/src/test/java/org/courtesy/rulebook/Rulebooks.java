package org.courtesy.rulebook;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.ruleset.RuleSetFiles;

/** The beans of this feature on one persistence context. */
public final class Rulebooks {

    private Rulebooks() {}

    static RulebookKeeper keeper(EntityManager entityManager, Clock clock) {
        return new RulebookKeeper(new RulebookRepository(entityManager), clock);
    }

    public static RulebookArchive archive(EntityManager entityManager, Clock clock, LiveRules live) {
        return new RulebookArchive(keeper(entityManager, clock), live);
    }

    /** Stores the shipped rules and their policy, as the start of the server does. */
    public static void store(EntityManager entityManager, Clock clock) {
        keeper(entityManager, clock).live(RuleSetFiles.shipped());
        keeper(entityManager, clock).keep(ShippedRules.live().policy());
    }
}

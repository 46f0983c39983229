package org.courtesy.rulebook;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import org.courtesy.ruleset.RuleSetFiles;

/** The beans of this feature on one persistence context. */
public final class Rulebooks {

    private Rulebooks() {}

    /** Settings of an operator who has set nothing. */
    private static final class NothingOverridden extends PolicyOverrides {

        @Override
        Map<String, String> read() {
            return Map.of();
        }
    }

    static RulebookKeeper keeper(EntityManager entityManager, Clock clock) {
        return new RulebookKeeper(new RulebookRepository(entityManager), clock);
    }

    public static RulebookArchive archive(EntityManager entityManager, Clock clock, LiveRules live) {
        return new RulebookArchive(keeper(entityManager, clock), new NothingOverridden(), live);
    }

    /** Stores a version that does not decide. */
    public static void store(EntityManager entityManager, Clock clock, int version, RuleSetFiles files) {
        RuleSetEntity row = new RuleSetEntity(
                RulebookKeeper.STANDARD, version, RuleSetOrigin.OWN, files, "analyst", clock.instant());
        row.retire();
        new RulebookRepository(entityManager).add(row);
    }

    /** Stores the shipped rules and their policy, as the start of the server does. */
    public static void store(EntityManager entityManager, Clock clock) {
        keeper(entityManager, clock).live(RuleSetFiles.shipped());
        keeper(entityManager, clock).keep(ShippedRules.live().policy());
    }
}

package org.courtesy.rulebook;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.courtesy.ruleset.RuleSetFiles;
import org.eclipse.microprofile.config.Config;

/** The beans of this feature on one persistence context. */
public final class Rulebooks {

    private Rulebooks() {}

    static RulebookKeeper keeper(EntityManager entityManager, Clock clock) {
        return new RulebookKeeper(new RulebookRepository(entityManager), new AuditLog(entityManager), clock);
    }

    public static RulebookArchive archive(EntityManager entityManager, Clock clock, LiveRules live) {
        return new RulebookArchive(keeper(entityManager, clock), noOverrides(), live);
    }

    /** Stores the shipped rules and their policy, as the start of the server does. */
    public static void store(EntityManager entityManager, Clock clock) {
        keeper(entityManager, clock).shelve(RuleSetFiles.shipped(), "Test");
        keeper(entityManager, clock).keep(ShippedRules.live().policy());
    }

    /** An operator who has set nothing. */
    static PolicyOverrides noOverrides() {
        return new PolicyOverrides((Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getPropertyNames") ? List.<String>of() : Optional.empty()));
    }
}

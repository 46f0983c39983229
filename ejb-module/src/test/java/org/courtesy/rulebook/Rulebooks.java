package org.courtesy.rulebook;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.security.Callers;
import org.courtesy.shared.Transactions;
import org.eclipse.microprofile.config.Config;

/** The beans of this feature on one persistence context. */
public final class Rulebooks {

    private Rulebooks() {}

    static RulebookKeeper keeper(EntityManager entityManager, Clock clock) {
        return new RulebookKeeper(new RulebookRepository(entityManager), new AuditLog(entityManager), clock);
    }

    public static RulebookArchive archive(EntityManager entityManager, Clock clock, LiveRules live) {
        return new RulebookArchive(keeper(entityManager, clock), noOverrides(), live, ShippedRules.COMPILER);
    }

    /** What is proved of versions, each call in a transaction of its own. */
    public static RuleSetProof proof(Transactions transactions, Clock clock) {
        EntityManager entities = transactions.entityManager();
        RulebookRepository rulebook = new RulebookRepository(entities);
        RuleSetEvidence evidence =
                new RuleSetEvidence(rulebook, new RuleSetShelf(rulebook), new AuditLog(entities), clock);
        return new RuleSetProof(
                evidence, keeper(entities, clock), null, ShippedRules.COMPILER, Callers.named("tester")) {
            @Override
            public void attachReplay(String name, int version, String checksum, String jobId, String by) {
                transactions.requiresNew(() -> {
                    super.attachReplay(name, version, checksum, jobId, by);
                    return null;
                });
            }
        };
    }

    /** Versions and their files, as an analyst changes them. */
    public static RuleSetService ruleSets(EntityManager entities, Clock clock) {
        RulebookRepository rulebook = new RulebookRepository(entities);
        RuleSetShelf shelf = new RuleSetShelf(rulebook);
        AuditLog audit = new AuditLog(entities);
        return new RuleSetService(
                rulebook, new RuleSetDrafts(rulebook, shelf, audit, Callers.named("analyst"), clock), shelf);
    }

    /** What an analyst asks while writing. */
    public static WritingDesk writingDesk(EntityManager entities, RulebookArchive archive) {
        return new WritingDesk(new RuleSetShelf(new RulebookRepository(entities)), archive, noOverrides());
    }

    /** Stores a draft made from the live version, with other files. */
    public static void store(EntityManager entityManager, Clock clock, int version, Map<String, String> changes) {
        RulebookRepository rulebook = new RulebookRepository(entityManager);
        RuleSetEntity parent = rulebook.live(RulebookKeeper.STANDARD).orElseThrow();
        RuleSetEntity draft = RuleSetEntity.draft(parent, version, "Test", "analyst", clock.instant());
        draft.change(changes, "analyst", clock.instant());
        rulebook.add(draft);
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

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.policy.PolicyException;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetException;

/**
 * Builds versions on this node and keeps those that decide or may soon decide, so that putting one in force costs nothing.
 * One build at a time: compiling is the costliest thing the server does.
 */
@ApplicationScoped
class RuleWorkshop {

    private final RulebookKeeper keeper;
    private final PolicyOverrides overrides;
    private final RuleTrial trial;

    private final Map<Integer, BuiltRules> prepared = new ConcurrentHashMap<>();
    private final Map<Integer, String> failed = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected RuleWorkshop() {
        this(null, null, null);
    }

    @Inject
    RuleWorkshop(RulebookKeeper keeper, PolicyOverrides overrides, RuleTrial trial) {
        this.keeper = keeper;
        this.overrides = overrides;
        this.trial = trial;
    }

    /**
     * A version that may decide: built, tried, and its policy kept for replay.
     *
     * @throws RuleSetException when the rules do not compile, or one fails in the trial
     * @throws RulesRefusedException when they do not come back from the trial
     * @throws PolicyException when a table or a setting makes no sense
     * @throws org.courtesy.shared.NotFoundException if there is no such version
     */
    synchronized BuiltRules ready(int version) {
        StoredRuleSet stored = keeper.version(RulebookKeeper.STANDARD, version);
        BuiltRules known = prepared.get(version);
        if (known != null && known.ref().equals(stored.ref())) {
            return known;
        }
        try {
            BuiltRules built = BuiltRules.of(stored, overrides.read());
            trial.run(built, stored.files());
            keep(built.assessor().policy());
            prepared.put(version, built);
            failed.remove(version);
            return built;
        } catch (RuleSetException | PolicyException | RulesRefusedException e) {
            failed.put(version, firstLine(e));
            throw e;
        }
    }

    /** Of two nodes that store the same policy at once one is refused, and then finds it stored. */
    private void keep(PolicySnapshot policy) {
        try {
            keeper.keep(policy);
        } catch (PersistenceException e) {
            keeper.keep(policy);
        }
    }

    /** Whether there is nothing to do for a version: it is built, or cannot be. */
    boolean settled(int version) {
        return prepared.containsKey(version) || failed.containsKey(version);
    }

    /** Forgets all versions but these. */
    void keepOnly(Collection<Integer> versions) {
        prepared.keySet().retainAll(versions);
        failed.keySet().retainAll(versions);
    }

    /** Versions that are built, in order. */
    List<Integer> prepared() {
        List<Integer> versions = new ArrayList<>(prepared.keySet());
        versions.sort(null);
        return versions;
    }

    /** Why a version cannot be built here, null when nothing is known against it. */
    String failure(int version) {
        return failed.get(version);
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

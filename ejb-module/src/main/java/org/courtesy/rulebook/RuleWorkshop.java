package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
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
    private final RuleCompiler compiler;
    private final RuleTrial trial;
    private final Clock clock;

    private final Map<Integer, BuiltRules> prepared = new ConcurrentHashMap<>();
    private final Map<Integer, FailedBuild> failed = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected RuleWorkshop() {
        this(null, null, null, null, null);
    }

    @Inject
    RuleWorkshop(
            RulebookKeeper keeper, PolicyOverrides overrides, RuleCompiler compiler, RuleTrial trial, Clock clock) {
        this.keeper = keeper;
        this.overrides = overrides;
        this.compiler = compiler;
        this.trial = trial;
        this.clock = clock;
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
            BuiltRules built = BuiltRules.of(stored, overrides.read(), compiler);
            trial.run(built, stored.files());
            keep(built.assessor().policy());
            prepared.put(version, built);
            failed.remove(version);
            return built;
        } catch (RuntimeException e) {
            // Whatever it is: nobody is helped by a build in every second.
            failed.compute(version, (key, before) -> FailedBuild.after(before, firstLine(e), clock.instant()));
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

    /** Whether there is nothing to do for a version now: it is built, or has to wait until it is tried again. */
    boolean settled(int version) {
        return prepared.containsKey(version) || !worthTrying(version);
    }

    /** Whether a version may be built now: none has failed, or that was long enough ago. */
    boolean worthTrying(int version) {
        FailedBuild last = failed.get(version);
        return last == null || last.over(clock.instant());
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
        FailedBuild last = failed.get(version);
        return last == null ? null : last.why();
    }

    /** The same for those who watch over the node: with how often it was tried and when it is tried again. */
    String report(int version) {
        FailedBuild last = failed.get(version);
        return last == null ? null : last.toString();
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}

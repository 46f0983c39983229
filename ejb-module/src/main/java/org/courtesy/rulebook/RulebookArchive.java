package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.policy.PolicyException;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;

/**
 * Rules that do not decide, for replay: of the past, with the policy of then, or of a draft, with the settings of now. Built
 * again when asked for.
 */
@ApplicationScoped
public class RulebookArchive {

    private static final int KEPT = 4;

    private record Key(RuleSetRef ruleSet, String policy) {}

    private final RulebookKeeper keeper;
    private final PolicyOverrides overrides;
    private final LiveRules live;
    private final RuleCompiler compiler;

    /** The least recently used goes first. It is not closed, since somebody may still be judging with it. */
    private final Map<Key, Assessor> built = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Assessor> eldest) {
            return size() > KEPT;
        }
    };

    /** For the container's proxy. */
    protected RulebookArchive() {
        this(null, null, null, null);
    }

    @Inject
    RulebookArchive(RulebookKeeper keeper, PolicyOverrides overrides, LiveRules live, RuleCompiler compiler) {
        this.keeper = keeper;
        this.overrides = overrides;
        this.live = live;
        this.compiler = compiler;
    }

    /**
     * The assessor of then.
     *
     * @param policy checksum of the policy snapshot
     * @throws NotFoundException if the version or the policy is not kept
     * @throws ConflictException if the version is a draft that has been edited since
     * @throws org.courtesy.ruleset.RuleSetException if the rules of then do not compile with the product of today
     */
    public Assessor assessor(RuleSetRef ruleSet, String policy) {
        if (live.ready()) {
            Assessor now = live.assessor();
            if (now.rules().ref().equals(ruleSet) && now.policy().checksum().equals(policy)) {
                return now;
            }
        }
        // What is built is exactly what is named, even if the draft has gone on since.
        Key key = new Key(ruleSet, policy);
        Assessor known = known(key);
        return known == null ? build(stored(ruleSet), key, null) : known;
    }

    private synchronized Assessor known(Key key) {
        return built.get(key);
    }

    /**
     * A version as it stands now, with the policy that it has under the settings of now, which is kept from here on.
     *
     * @throws NotFoundException if there is no such version
     * @throws ConflictException if its tables cannot be read
     */
    public PinnedRules pin(String name, int version) {
        StoredRuleSet stored = keeper.version(name, version);
        try {
            PolicySnapshot policy = PolicySnapshot.of(stored.files().files(), overrides.read());
            return new PinnedRules(stored.ref(), keeper.keep(policy).checksum());
        } catch (PolicyException e) {
            throw new ConflictException(
                    "RULE_SET_NOT_RUNNABLE",
                    "Rule set " + name + " version " + version + ": " + e.getMessage(),
                    name,
                    version);
        }
    }

    /**
     * The files of a version.
     *
     * @throws NotFoundException if there is no such version
     * @throws ConflictException if it is a draft that has been edited since
     */
    public RuleSetFiles files(RuleSetRef ruleSet) {
        return stored(ruleSet).files();
    }

    private StoredRuleSet stored(RuleSetRef ruleSet) {
        StoredRuleSet stored = keeper.version(ruleSet.name(), ruleSet.version());
        if (!stored.ref().equals(ruleSet)) {
            throw new ConflictException(
                    "RULE_SET_CHANGED",
                    "Rule set " + ruleSet.name() + " version " + ruleSet.version() + " has been edited since",
                    ruleSet.name(),
                    ruleSet.version());
        }
        return stored;
    }

    /**
     * A version as it would decide now, drafts included, with the operator's settings.
     *
     * @throws NotFoundException if there is no such version
     * @throws org.courtesy.ruleset.RuleSetException if the rules do not compile
     * @throws org.courtesy.policy.PolicyException if a table or a setting makes no sense
     */
    public Assessor candidate(String name, int version) {
        StoredRuleSet stored = keeper.version(name, version);
        PolicySnapshot policy = PolicySnapshot.of(stored.files().files(), overrides.read());
        return build(stored, new Key(stored.ref(), policy.checksum()), policy);
    }

    /**
     * A version by its own tables alone, as its scenarios want it: what the operator has set on this server is left out.
     *
     * @throws NotFoundException if there is no such version
     * @throws RulesRefusedException with the code {@value RulesRefusedException#RULE_SET} if it cannot be built
     */
    public Assessor asWritten(String name, int version) {
        StoredRuleSet stored = keeper.version(name, version);
        try {
            PolicySnapshot policy = PolicySnapshot.of(stored.files().files(), Map.of());
            return build(stored, new Key(stored.ref(), policy.checksum()), policy);
        } catch (RuleSetException e) {
            throw new RulesRefusedException(RulesRefusedException.RULE_SET, e.diagnostics(), version);
        } catch (PolicyException e) {
            throw RulesRefusedException.of(e, version);
        }
    }

    /** One build at a time: replays are rare, and compiling is the costliest thing the server does. */
    private synchronized Assessor build(StoredRuleSet stored, Key key, PolicySnapshot policy) {
        Assessor known = built.get(key);
        if (known == null) {
            known = new Assessor(
                    compiler.compile(stored.ref(), stored.files()),
                    policy == null ? keeper.policy(key.policy()) : policy);
            built.put(key, known);
        }
        return known;
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;

/** Rules of the past, for replay: the rule set of a version with the policy of a checksum, built again when asked for. */
@ApplicationScoped
public class RulebookArchive {

    private static final int KEPT = 4;

    private record Key(String name, int version, String policy) {}

    private final RulebookKeeper keeper;
    private final LiveRules live;

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
        this(null, null);
    }

    @Inject
    RulebookArchive(RulebookKeeper keeper, LiveRules live) {
        this.keeper = keeper;
        this.live = live;
    }

    /**
     * The assessor of then.
     *
     * @param policy checksum of the policy snapshot
     * @throws org.courtesy.shared.NotFoundException if the version or the policy is not kept
     * @throws org.courtesy.ruleset.RuleSetException if the rules of then do not compile with the product of today
     */
    public Assessor assessor(RuleSetRef ruleSet, String policy) {
        if (live.ready()) {
            Assessor now = live.assessor();
            if (now.rules().ref().equals(ruleSet) && now.policy().checksum().equals(policy)) {
                return now;
            }
        }
        return build(new Key(ruleSet.name(), ruleSet.version(), policy));
    }

    /** One build at a time: replays of the past are rare, and compiling is the costliest thing the server does. */
    private synchronized Assessor build(Key key) {
        Assessor known = built.get(key);
        if (known == null) {
            StoredRuleSet stored = keeper.version(key.name(), key.version());
            RuleBase rules = RuleBase.build(stored.ref(), stored.files(), RulebookArchive.class.getClassLoader());
            known = new Assessor(rules, keeper.policy(key.policy()));
            built.put(key, known);
        }
        return known;
    }
}

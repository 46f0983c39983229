package org.courtesy.rulebook;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.courtesy.assess.Assessor;
import org.courtesy.policy.PolicyException;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * Builds the rule set that is to decide and puts it in force. What cannot be built leaves the rules in force as they are;
 * at start that means none, and the server stays unready.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RuleActivation {

    private static final Logger LOG = System.getLogger(RuleActivation.class.getName());

    private final RulebookKeeper keeper;
    private final PolicyOverrides overrides;
    private final LiveRules live;

    /** For the container's proxy. */
    protected RuleActivation() {
        this(null, null, null);
    }

    @Inject
    RuleActivation(RulebookKeeper keeper, PolicyOverrides overrides, LiveRules live) {
        this.keeper = keeper;
        this.overrides = overrides;
        this.live = live;
    }

    /** Builds and activates in the background. */
    @Asynchronous
    public void activate() {
        try {
            StoredRuleSet ruleSet = stored(() -> keeper.live(RuleSetFiles.shipped()));
            PolicySnapshot policy = stored(() -> keeper.keep(read(ruleSet)));
            RuleBase rules = RuleBase.build(ruleSet.ref(), ruleSet.files(), RuleActivation.class.getClassLoader());
            live.activate(new Assessor(rules, policy));
            LOG.log(
                    Level.INFO,
                    "Rule set {0} version {1} is live with {2} rules, policy {3}",
                    ruleSet.ref().name(),
                    ruleSet.ref().version(),
                    rules.rules().size(),
                    policy.checksum());
        } catch (RuleSetException | PolicyException e) {
            LOG.log(Level.ERROR, "The rule set cannot be put in force", e);
        }
    }

    private PolicySnapshot read(StoredRuleSet ruleSet) {
        return PolicySnapshot.of(ruleSet.files().files(), overrides.read());
    }

    /** Of two nodes that start at once one stores; the other is refused and then finds what the first has stored. */
    private static <T> T stored(Supplier<T> storing) {
        try {
            return storing.get();
        } catch (PersistenceException e) {
            return storing.get();
        }
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.courtesy.assess.Assessor;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.UnavailableException;

/**
 * The rules in force: one immutable assessor behind one reference, swapped in one step and read without a lock. Building
 * happens elsewhere, off the request path ({@link RuleActivation}).
 */
@ApplicationScoped
public class LiveRules {

    private static final long RETRY_SECONDS = 5;

    private final AtomicReference<Assessor> assessor = new AtomicReference<>();

    /**
     * The assessor in force. Take it once per decision: it may be replaced at any time.
     *
     * @throws UnavailableException until the rules are built
     */
    public Assessor assessor() {
        return Optional.ofNullable(assessor.get())
                .orElseThrow(() ->
                        new UnavailableException("RULES_NOT_READY", "The rules are still being built", RETRY_SECONDS));
    }

    /**
     * The policy in force: every threshold and table row.
     *
     * @throws UnavailableException until the rules are built
     */
    public PolicySnapshot policy() {
        return assessor().policy();
    }

    /**
     * The rules in force of a rule set.
     *
     * @throws NotFoundException if another rule set decides
     * @throws UnavailableException until the rules are built
     */
    public RuleBase rules(String name) {
        RuleBase rules = assessor().rules();
        if (!rules.ref().name().equals(name)) {
            throw new NotFoundException("RULE_SET", name);
        }
        return rules;
    }

    /** Whether a decision can be made. */
    public boolean ready() {
        return assessor.get() != null;
    }

    void activate(Assessor next) {
        assessor.set(next);
    }
}

package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseValidator;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.UnavailableException;
import org.courtesy.text.Texts;

/**
 * The rules in force on this node: one immutable value behind one reference, swapped in one step and read without a lock.
 * Building happens elsewhere, off the request path ({@link RuleServing}).
 */
@ApplicationScoped
public class LiveRules {

    private static final long RETRY_SECONDS = 5;

    private record InForce(BuiltRules rules, Instant since) {}

    private final AtomicReference<InForce> inForce = new AtomicReference<>();
    private final Clock clock;

    /** For the container's proxy. */
    protected LiveRules() {
        this(null);
    }

    @Inject
    public LiveRules(Clock clock) {
        this.clock = clock;
    }

    /**
     * The assessor in force. Take it once per decision: it may be replaced at any time.
     *
     * @throws UnavailableException until the rules are built
     */
    public Assessor assessor() {
        return built().map(BuiltRules::assessor)
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

    /** The texts in force; until the rules are built those that are shipped with the product. */
    public Texts texts() {
        return built().map(BuiltRules::texts).orElseGet(Texts::shipped);
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

    /** Checks cases against the touchpoints in force; until the rules are built against the shipped ones. */
    public CaseValidator validator() {
        return built().map(BuiltRules::validator).orElseGet(CaseValidator::shipped);
    }

    /** The version that decides here, if there is one yet. */
    public Optional<RuleSetRef> served() {
        return built().map(BuiltRules::ref);
    }

    /** Since when it decides here, if there is one yet; after a restart that is the start. */
    public Optional<Instant> since() {
        return Optional.ofNullable(inForce.get()).map(InForce::since);
    }

    /** Whether a decision can be made. */
    public boolean ready() {
        return inForce.get() != null;
    }

    Optional<BuiltRules> built() {
        return Optional.ofNullable(inForce.get()).map(InForce::rules);
    }

    void activate(BuiltRules next) {
        inForce.set(new InForce(next, clock.instant()));
    }
}

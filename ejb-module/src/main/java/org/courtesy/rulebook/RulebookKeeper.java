package org.courtesy.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.NotFoundException;

/** Puts rule sets and policies on the shelf and takes them down again. */
@ApplicationScoped
class RulebookKeeper {

    /** Name of the one rule set that decides. */
    static final String STANDARD = "standard";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<RuleSetState> CURRENT =
            Set.of(RuleSetState.APPROVED, RuleSetState.SCHEDULED, RuleSetState.LIVE);

    private final RulebookRepository rulebook;
    private final AuditLog audit;
    private final Clock clock;

    /** For the container's proxy. */
    protected RulebookKeeper() {
        this(null, null, null);
    }

    @Inject
    RulebookKeeper(RulebookRepository rulebook, AuditLog audit, Clock clock) {
        this.rulebook = rulebook;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the shipped files a version: the first one goes live, those of a newer product become a draft beside it that
     * somebody has to look at.
     *
     * @param product what brought them, for the title
     * @return the number of the version with the shipped files
     */
    @Transactional
    public int shelve(RuleSetFiles shipped, String product) {
        rulebook.hold(STANDARD);
        List<RuleSetEntity> known = rulebook.shipped(STANDARD);
        for (RuleSetEntity before : known) {
            if (before.checksum().equals(shipped.checksum())) {
                return before.version();
            }
        }
        Optional<RuleSetEntity> latest = rulebook.latest(STANDARD);
        Instant now = clock.instant();
        RuleSetEntity next = RuleSetEntity.shipped(
                STANDARD,
                latest.map(RuleSetEntity::version).orElse(0) + 1,
                known.isEmpty() ? null : known.get(0),
                shipped,
                product,
                now);
        if (latest.isEmpty()) {
            next.moveTo(RuleSetState.LIVE);
            next.mark(RuleSetStep.LIVE, Mark.PRODUCT, now, null);
        }
        rulebook.add(next);
        audit.add(new AuditEntity(next, AuditAct.SHIPPED, null, Mark.PRODUCT, now, null));
        return next.version();
    }

    /** What is live, what waits, and what is due. */
    @Transactional
    public RulebookState state() {
        Instant now = clock.instant();
        OptionalInt live = OptionalInt.empty();
        Optional<Integer> due = Optional.empty();
        List<Integer> waiting = new ArrayList<>();
        for (RuleSetEntity ruleSet : rulebook.in(STANDARD, CURRENT)) {
            if (ruleSet.state() == RuleSetState.LIVE) {
                live = OptionalInt.of(ruleSet.version());
                Optional.ofNullable(ruleSet.replaced()).ifPresent(waiting::add);
            } else {
                waiting.add(ruleSet.version());
                if (ruleSet.state() == RuleSetState.SCHEDULED
                        && !ruleSet.activateAt().isAfter(now)) {
                    due = Optional.of(ruleSet.version());
                }
            }
        }
        return new RulebookState(live, waiting, due);
    }

    /** Keeps a policy for replay, and gives it back. */
    @Transactional
    public PolicySnapshot keep(PolicySnapshot policy) {
        try {
            rulebook.addPolicy(policy.checksum(), JSON.writeValueAsString(policy.tables()), clock.instant());
            return policy;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is always JSON", e);
        }
    }

    /**
     * A version by name and number.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional
    public StoredRuleSet version(String name, int version) {
        return rulebook.get(name, version).toStored();
    }

    /**
     * The policy with that checksum, as it was resolved then.
     *
     * @throws NotFoundException if there is none
     */
    @Transactional
    public PolicySnapshot policy(String checksum) {
        String tables = rulebook.policyTables(checksum).orElseThrow(() -> new NotFoundException("POLICY", checksum));
        try {
            return PolicySnapshot.of(JSON.readValue(tables, new TypeReference<Map<String, String>>() {}), Map.of());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored policy " + checksum + " is damaged", e);
        }
    }
}

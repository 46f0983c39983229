package org.courtesy.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.shared.NotFoundException;

/** Puts rule sets and policies on the shelf and takes them down again. */
@ApplicationScoped
class RulebookKeeper {

    /** Name of the one rule set that decides. */
    static final String STANDARD = "standard";

    private static final String PRODUCT = "courtesy";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RulebookRepository rulebook;
    private final Clock clock;

    /** For the container's proxy. */
    protected RulebookKeeper() {
        this(null, null);
    }

    @Inject
    RulebookKeeper(RulebookRepository rulebook, Clock clock) {
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * The version that decides. The shipped files become a version when there is none yet, or when the one that decides
     * was shipped with an older product; a version of the utility's own analysts stays.
     */
    @Transactional
    public StoredRuleSet live(RuleSetFiles shipped) {
        Optional<RuleSetEntity> live = rulebook.live(STANDARD);
        if (live.isPresent() && !live.get().shippedOtherThan(shipped)) {
            return live.get().toStored();
        }
        live.ifPresent(RuleSetEntity::retire);
        int version =
                rulebook.latest(STANDARD).map(latest -> latest.version() + 1).orElse(1);
        RuleSetEntity next =
                new RuleSetEntity(STANDARD, version, RuleSetOrigin.SHIPPED, shipped, PRODUCT, clock.instant());
        rulebook.add(next);
        return next.toStored();
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
        return rulebook.version(name, version)
                .orElseThrow(() -> new NotFoundException("RULE_SET", name + " " + version))
                .toStored();
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

package org.courtesy.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.customer.CaseDraft;
import org.courtesy.customer.CasePart;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rulebook.LiveRules;

/** Brings the advertising into the case that other members of the household and other customers of the premise got. */
@ApplicationScoped
class SharedLoadPart implements CasePart {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final TouchpointRepository touchpoints;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected SharedLoadPart() {
        this(null, null);
    }

    @Inject
    SharedLoadPart(TouchpointRepository touchpoints, LiveRules rules) {
        this.touchpoints = touchpoints;
        this.rules = rules;
    }

    @Override
    public void contribute(Map<Long, CaseDraft> drafts, Instant asOf) {
        Instant from = asOf.minus(WINDOW);
        add(
                drafts,
                CaseDraft::household,
                touchpoints.advertisingByHousehold(ids(drafts.values(), CaseDraft::household), from, asOf),
                CaseDraft::addHouseholdPoints);
        add(
                drafts,
                CaseDraft::premise,
                touchpoints.advertisingByPremise(ids(drafts.values(), CaseDraft::premise), from, asOf),
                CaseDraft::addPremisePoints);
    }

    private static Set<String> ids(Collection<CaseDraft> drafts, Function<CaseDraft, String> shared) {
        return drafts.stream().map(shared).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void add(
            Map<Long, CaseDraft> drafts,
            Function<CaseDraft, String> shared,
            List<SharedAdvertising> found,
            BiConsumer<CaseDraft, Double> adder) {
        if (found.isEmpty()) {
            return;
        }
        PolicySnapshot policy = rules.policy();
        Map<String, List<SharedAdvertising>> byId =
                found.stream().collect(Collectors.groupingBy(SharedAdvertising::shared));
        drafts.forEach((customerId, draft) -> byId.getOrDefault(shared.apply(draft), List.of()).stream()
                .filter(piece -> !piece.customerId().equals(customerId))
                .forEach(piece -> adder.accept(draft, policy.advertisingPoints(piece.channel(), piece.type()))));
    }
}

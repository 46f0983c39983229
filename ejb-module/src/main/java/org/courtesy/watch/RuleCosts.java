package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Question;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.ruleset.RuleCost;

/** What the live rules cost in time, measured once for every rule set on the latest stored cases. */
@ApplicationScoped
class RuleCosts {

    /** Enough cases for every kind of question; measuring them takes milliseconds. */
    private static final int CASES = 50;

    private record Measured(Assessor of, Map<String, RuleCost> costs) {}

    private final LiveRules live;
    private final EntityManager entities;
    private volatile Measured measured = new Measured(null, Map.of());

    /** For the container's proxy. */
    protected RuleCosts() {
        this(null, null);
    }

    @Inject
    RuleCosts(LiveRules live, EntityManager entities) {
        this.live = live;
        this.entities = entities;
    }

    /** The costs by id of the rule; empty while nothing was decided. */
    Map<String, RuleCost> costs() {
        Assessor assessor = live.assessor();
        Measured known = measured;
        if (known.of() == assessor && !known.costs().isEmpty()) {
            return known.costs();
        }
        Map<String, RuleCost> costs = measure(assessor);
        measured = new Measured(assessor, costs);
        return costs;
    }

    private Map<String, RuleCost> measure(Assessor assessor) {
        List<List<Question>> asked = cases().stream().map(assessor::questions).toList();
        return asked.isEmpty()
                ? Map.of()
                : RuleCost.measure(assessor.rules(), asked, System::nanoTime).stream()
                        .collect(Collectors.toMap(RuleCost::rule, Function.identity()));
    }

    private List<CustomerCase> cases() {
        List<?> inputs = entities.createNativeQuery(
                        "select a.inputs from assessment a where a.inputs is not null"
                                + " order by a.stored_at desc, a.id desc",
                        String.class)
                .setMaxResults(CASES)
                .getResultList();
        return inputs.stream()
                .map(input -> CaseJson.read((String) input, CustomerCase.class))
                .toList();
    }
}

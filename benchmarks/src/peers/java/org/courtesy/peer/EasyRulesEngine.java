package org.courtesy.peer;

import org.courtesy.naive.Findings;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jeasy.rules.mvel.MVELCondition;

/** Easy Rules with conditions in MVEL, as people write them who do not program: once for the customer, then for each channel and purpose. */
public final class EasyRulesEngine implements Engine {

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules drivers = new Rules();
    private final Rules refusals = new Rules();

    public EasyRulesEngine() {
        for (FlatRule rule : FlatRule.all()) {
            if (rule.aboutRisk()) {
                drivers.register(new RuleBuilder()
                        .name(rule.id())
                        .when(new MVELCondition(rule.profile()))
                        .then(facts -> facts.<Findings>get("findings").driver(rule.code(), rule.level()))
                        .build());
            } else {
                refusals.register(new RuleBuilder()
                        .name(rule.id())
                        .when(new MVELCondition(
                                rule.profile().isEmpty() ? rule.cell() : rule.profile() + " && " + rule.cell()))
                        .then(facts -> facts.<Findings>get("findings")
                                .refuse(facts.<Cell>get("c").request, rule.code()))
                        .build());
            }
        }
    }

    @Override
    public String name() {
        return "Easy Rules 4.1.0, conditions in MVEL";
    }

    @Override
    public Findings decide(FlatCase input) {
        Findings findings = new Findings();
        Facts facts = new Facts();
        facts.put("findings", findings);
        facts.put("p", input.profile());
        engine.fire(drivers, facts);
        for (Cell cell : input.cells()) {
            facts.put("c", cell);
            engine.fire(refusals, facts);
        }
        return findings;
    }
}

package org.courtesy.peer;

import org.courtesy.naive.Findings;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete with conditions as text, a session for each decision. */
public final class EvreteEngine implements Engine {

    private final Knowledge knowledge;

    public EvreteEngine() {
        RuleSetBuilder<Knowledge> rules =
                new KnowledgeService().newKnowledge().builder();
        for (FlatRule rule : FlatRule.all()) {
            LhsBuilder<Knowledge> left = rule.aboutRisk()
                    ? rules.newRule(rule.id()).forEach("$p", Profile.class, "$f", Findings.class)
                    : rules.newRule(rule.id()).forEach("$p", Profile.class, "$c", Cell.class, "$f", Findings.class);
            for (String condition : (rule.profile() + " && " + rule.cell()).split(" && ")) {
                if (!condition.isBlank()) {
                    left = left.where(condition.replace("p.", "$p.").replace("c.", "$c."));
                }
            }
            if (rule.aboutRisk()) {
                left.execute(found -> found.<Findings>get("$f").driver(rule.code(), rule.level()));
            } else {
                left.execute(found -> found.<Findings>get("$f").refuse(found.<Cell>get("$c").request, rule.code()));
            }
        }
        knowledge = rules.build();
    }

    @Override
    public String name() {
        return "Evrete 4.0.3, a session for each decision";
    }

    @Override
    public Findings decide(FlatCase input) {
        Findings findings = new Findings();
        StatelessSession session = knowledge.newStatelessSession();
        session.insert(findings);
        session.insert(input.profile());
        input.cells().forEach(session::insert);
        session.fire();
        return findings;
    }
}

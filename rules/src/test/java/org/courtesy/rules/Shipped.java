package org.courtesy.rules;

import java.util.List;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioFiles;

/** The shipped rules, tables and scenarios, compiled once for all tests. */
public final class Shipped {

    public static final RuleSetFiles FILES = RuleSetFiles.shipped();
    public static final PolicySnapshot POLICY = PolicySnapshot.of(FILES.files(), Map.of());
    public static final RuleBase RULES = compile(FILES);
    public static final Assessor ASSESSOR = new Assessor(RULES, POLICY);
    public static final List<Scenario> SCENARIOS = ScenarioFiles.shipped().scenarios();

    private Shipped() {}

    public static RuleBase compile(RuleSetFiles files) {
        return RuleBase.build(new RuleSetRef("standard", 1, files.checksum()), files, Shipped.class.getClassLoader());
    }
}

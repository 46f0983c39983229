package org.courtesy.benchmark;

import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/** The rule set that is shipped, ready to judge. */
final class Shipped {

    private Shipped() {}

    static PolicySnapshot policy() {
        return PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of());
    }

    static RuleBase rules() {
        RuleSetFiles files = RuleSetFiles.shipped();
        RuleSetRef ref = new RuleSetRef("standard", 1, files.checksum());
        return RuleBase.build(ref, files, Shipped.class.getClassLoader());
    }

    static RuleBase rulesInSessions() {
        RuleSetFiles files = RuleSetFiles.shipped();
        return RuleBase.buildForSessions(
                new RuleSetRef("standard", 1, files.checksum()), files, Shipped.class.getClassLoader());
    }

    static Assessor assessor() {
        return new Assessor(rules(), policy());
    }
}

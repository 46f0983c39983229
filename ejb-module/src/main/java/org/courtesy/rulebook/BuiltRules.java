package org.courtesy.rulebook;

import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseValidator;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.text.Texts;

/**
 * A version of a rule set, ready to decide and to be read: rules, policy, texts and the touchpoints it knows. Immutable;
 * nobody closes it, since somebody may still be judging with it when it is replaced.
 */
record BuiltRules(Assessor assessor, Texts texts, CaseValidator validator) {

    /**
     * Builds a version with the operator's settings.
     *
     * @param overrides thresholds that the operator has set
     * @throws org.courtesy.ruleset.RuleSetException when the rules do not compile
     * @throws org.courtesy.policy.PolicyException when a table or a setting makes no sense
     */
    static BuiltRules of(StoredRuleSet stored, Map<String, String> overrides, RuleCompiler compiler) {
        Map<String, String> files = stored.files().files();
        PolicySnapshot policy = PolicySnapshot.of(files, overrides);
        RuleBase rules = compiler.compile(stored.ref(), stored.files());
        return new BuiltRules(
                new Assessor(rules, policy),
                Texts.of(files),
                new CaseValidator(type -> policy.touchpoints().of(type) != null));
    }

    RuleSetRef ref() {
        return assessor.rules().ref();
    }
}

package org.courtesy.web.screen.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.rulebook.Evidence;
import org.courtesy.rulebook.RuleSetState;
import org.courtesy.rulebook.RuleSetStep;
import org.courtesy.rulebook.RuleSetVersion;
import org.courtesy.web.screen.layout.Words;

/**
 * A step on the way of a version from draft to live.
 *
 * @param style {@code did}, {@code failed}, {@code now} or empty when it lies ahead
 * @param help what it takes
 */
public record Step(String text, String style, String help) {

    private static final List<Evidence.Kind> PROOFS =
            List.of(Evidence.Kind.CHECK, Evidence.Kind.SCENARIOS, Evidence.Kind.REPLAY);
    private static final List<RuleSetState> OFFICES =
            List.of(RuleSetState.SUBMITTED, RuleSetState.APPROVED, RuleSetState.SCHEDULED, RuleSetState.LIVE);

    /** What is remembered of an office that was passed; a schedule is not. */
    private static final Map<RuleSetState, RuleSetStep> OFFICE_STEPS = Map.of(
            RuleSetState.SUBMITTED, RuleSetStep.SUBMITTED,
            RuleSetState.APPROVED, RuleSetStep.APPROVED,
            RuleSetState.LIVE, RuleSetStep.LIVE);

    /** Whether this is the step the version stands at. */
    public boolean current() {
        return style.equals("now");
    }

    /** The steps of a version: what was proved of exactly these files, and how far it has come in the offices. */
    public static List<Step> of(RuleSetVersion version, Words words) {
        List<Step> steps = new ArrayList<>();
        PROOFS.forEach(proof -> steps.add(proof(version, proof, words)));
        OFFICES.forEach(office -> steps.add(office(version, office, words)));
        return steps;
    }

    private static Step proof(RuleSetVersion version, Evidence.Kind proof, Words words) {
        String style = version.evidence().stream()
                .filter(item -> item.kind() == proof && item.current())
                .findFirst()
                .map(item -> item.passed() ? "did" : "failed")
                .orElse("");
        return step(proof.name(), style, words);
    }

    private static Step office(RuleSetVersion version, RuleSetState office, Words words) {
        boolean taken = OFFICE_STEPS.containsKey(office)
                && version.steps().containsKey(OFFICE_STEPS.get(office))
                && version.state().compareTo(office) > 0;
        return step(office.name(), version.state() == office ? "now" : taken ? "did" : "", words);
    }

    private static Step step(String name, String style, Words words) {
        return new Step(words.say("workbench.step." + name), style, words.say("workbench.step." + name + ".help"));
    }
}

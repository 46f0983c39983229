package org.courtesy.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.pseudonym.Pseudonyms;
import org.courtesy.ruleset.RuleInfo;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * Makes scenarios of real cases: takes the person out, lets the rules judge what is left, and expects what they answer now.
 * Of the answer it expects whether the rule fires, and the part that the rule's family has a say in; so a scenario of one
 * rule does not fail because of another family's.
 */
public final class ScenarioRecorder {

    /** The parts of an answer by family; other families have none that a scenario can name. */
    private static final Map<String, Set<String>> PARTS = Map.of(
            "contact", Set.of("contact"),
            "churn", Set.of("churn"),
            "occasion", Set.of("withheld", "next"),
            "next", Set.of("next"),
            "offer", Set.of("offers"));

    private static final String FOLDER = "scenarios/";
    private static final String ENDING = ".yaml";

    private final RuleSetFiles files;
    private final Assessor assessor;

    /**
     * @param files of the version that gets the scenario
     * @param assessor rules and tables of these files
     */
    public ScenarioRecorder(RuleSetFiles files, Assessor assessor) {
        this.files = files;
        this.assessor = assessor;
    }

    /**
     * A scenario file with a case added at its end.
     *
     * @param path where it stands in the rule set
     * @param text all of it; equal to what was there when it has this very scenario already
     */
    public record Recorded(String path, String text) {}

    /** Whether a rule fires in a case. */
    public boolean fires(String rule, CustomerCase original) {
        return judged(original).trace().fired().contains(rule);
    }

    /**
     * Adds a real case to the scenarios of a rule.
     *
     * @param rule id of a rule of these files
     * @param name what is special about the case
     * @throws IllegalArgumentException if there is no such rule
     * @throws NotRepeatableException if the case without the person is judged otherwise than the case itself
     * @throws ScenarioException if the file that is there cannot be read
     */
    public Recorded record(String rule, CustomerCase original, String name) {
        String path = path(rule);
        CustomerCase given = Pseudonyms.of(original);
        Assessment assessment = judged(given);
        if (!assessment.trace().fired().equals(judged(original).trace().fired())) {
            throw new NotRepeatableException(rule);
        }
        Map<String, String> texts = files.files();
        ScenarioWriter writer = new ScenarioWriter(texts.getOrDefault(ScenarioFiles.DEFAULTS, "{}"));
        String scenario =
                writer.write(name, given, List.of(rule), PARTS.getOrDefault(family(path), Set.of()), assessment);
        String before = texts.getOrDefault(path, "");
        String after = before.contains(scenario) ? before : joined(before, scenario);
        ensureItPasses(rule, path, after);
        return new Recorded(path, after);
    }

    // The last one of the file is the one recorded, or one that was recorded before and is the same.
    private void ensureItPasses(String rule, String path, String text) {
        List<Scenario> all = ScenarioFiles.of(files.files()).reader().read(path, text);
        if (!new ScenarioRunner(assessor).run(all.get(all.size() - 1)).passed()) {
            throw new NotRepeatableException(rule);
        }
    }

    private Assessment judged(CustomerCase given) {
        return assessor.assess(given, Mode.WHAT_IF, false);
    }

    private String path(String rule) {
        RuleInfo info = assessor.rules().rules().stream()
                .filter(known -> known.id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule " + rule));
        return FOLDER + family(info.file()) + "/" + rule + ENDING;
    }

    /** The folder below {@code drl} or {@code scenarios}. */
    private static String family(String path) {
        return path.split("/")[1];
    }

    private static String joined(String before, String scenario) {
        return before.isBlank() ? scenario : before.stripTrailing() + "\n" + scenario;
    }
}

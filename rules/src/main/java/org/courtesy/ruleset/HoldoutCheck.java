package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.policy.LegalClasses;
import org.courtesy.policy.PolicyException;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.source.MetadataText;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.ruleset.source.RuleText;

/**
 * Which rules may have a control group of their own, {@code @holdout("5")}: those that propose advertising. Without the
 * answer of a rule that refuses, people would be contacted against it; and what the law or the contract owes a customer is
 * held back from nobody.
 */
public final class HoldoutCheck {

    /** The metadata that gives a rule a control group: percent of the customers, 1..50. */
    public static final String KEY = "holdout";

    private static final String RULES = "drl/";
    private static final String PROPOSING = "OccasionQuestion";
    private static final Pattern PERCENT = Pattern.compile("[1-9]|[1-4]\\d|50");
    private static final Pattern REFUSES = Pattern.compile("\\.\\s*refuse\\s*\\(");
    private static final Pattern ONE_ACTION = Pattern.compile("action\\s*==\\s*\"(\\w+)\"");

    private final Map<String, String> files;

    private HoldoutCheck(Map<String, String> files) {
        this.files = files;
    }

    /** What is wrong with the control groups of a rule set, by file and line. Files that cannot be read are left out. */
    public static List<Diagnostic> of(RuleSetFiles files) {
        return files.files().keySet().stream()
                .filter(path -> path.startsWith(RULES))
                .flatMap(path -> of(files.files(), path).stream())
                .toList();
    }

    /** The same for one rule file among the files of its set. */
    public static List<Diagnostic> of(Map<String, String> files, String path) {
        List<Diagnostic> found = new ArrayList<>();
        String text = files.get(path);
        if (text.contains("@" + KEY)) {
            HoldoutCheck check = new HoldoutCheck(files);
            RuleSource.parse(path, text).rules().forEach(rule -> check.rule(path, rule, found));
        }
        return found;
    }

    private void rule(String path, RuleText rule, List<Diagnostic> found) {
        for (MetadataText metadata : rule.metadata()) {
            if (metadata.key().equals(KEY)) {
                String code = code(rule, metadata.value());
                if (code != null) {
                    found.add(Diagnostic.error(code, path, metadata.position().line(), metadata.value())
                            .at(metadata.position().column())
                            .about(rule.label()));
                }
            }
        }
    }

    private String code(RuleText rule, String percent) {
        if (!PERCENT.matcher(percent).matches()) {
            return "HOLDOUT_NOT_A_SHARE";
        }
        if (REFUSES.matcher(rule.consequence().text()).find()) {
            return "HOLDOUT_ON_REFUSAL";
        }
        if (rule.patterns().stream().noneMatch(pattern -> pattern.type().equals(PROPOSING))) {
            return "HOLDOUT_WITHOUT_PROPOSAL";
        }
        return onlyService(rule) ? "HOLDOUT_ON_SERVICE" : null;
    }

    /** Whether the rule names one action, and that is never advertising. Where the rule leaves it open, the run decides. */
    private boolean onlyService(RuleText rule) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .map(condition -> ONE_ACTION.matcher(condition.text().strip()))
                .filter(Matcher::matches)
                .anyMatch(action -> !mayBeAdvertising(action.group(1)));
    }

    private boolean mayBeAdvertising(String action) {
        try {
            LegalClasses classes = PolicySnapshot.of(files, Map.of()).legalClasses();
            return classes.mayBeAdvertising(action);
        } catch (PolicyException e) {
            // Something else is wrong with the tables, and said by those who read them.
            return true;
        }
    }
}

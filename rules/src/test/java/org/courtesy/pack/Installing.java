package org.courtesy.pack;

import java.util.HashMap;
import java.util.Map;
import org.courtesy.ruleset.RuleSetFiles;

/** Does to rule sets what packs want to be done. */
final class Installing {

    private Installing() {}

    static RuleSetFiles into(RuleSetFiles ruleSet, Pack pack) {
        Map<String, String> files = new HashMap<>(ruleSet.files());
        apply(files, Packs.install(ruleSet, pack));
        return RuleSetFiles.of(files);
    }

    static RuleSetFiles outOf(RuleSetFiles ruleSet, String name) {
        Map<String, String> files = new HashMap<>(ruleSet.files());
        apply(files, Packs.remove(ruleSet, name));
        return RuleSetFiles.of(files);
    }

    static void apply(Map<String, String> files, Map<String, String> changes) {
        changes.forEach((path, text) -> {
            if (text == null) {
                files.remove(path);
            } else {
                files.put(path, text);
            }
        });
    }
}

package org.courtesy.web.screen.workbench;

import java.util.List;
import java.util.Map;
import org.courtesy.ruleset.source.RuleSource;
import org.courtesy.web.screen.workbench.EditorCatalogue.RuleHelp;

/** The rules of a version by id. */
final class RuleNames {

    private RuleNames() {}

    static List<RuleHelp> of(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("drl/"))
                .flatMap(file -> RuleSource.parse(file.getKey(), file.getValue()).rules().stream())
                .map(rule -> new RuleHelp(rule.id(), rule.name()))
                .toList();
    }
}

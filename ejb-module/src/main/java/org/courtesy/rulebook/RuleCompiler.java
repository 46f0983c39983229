package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;

/**
 * Compiles rule sets on this node. Versions with the same rules, which differ in tables, texts or scenarios alone, share what
 * was compiled as long as anybody uses it: a new threshold or a recorded scenario costs no build.
 */
@ApplicationScoped
class RuleCompiler {

    private final Map<String, WeakReference<RuleBase>> compiled = new HashMap<>();

    /**
     * The rules of a version.
     *
     * @throws org.courtesy.ruleset.RuleSetException when they do not pass the guard, or do not compile
     */
    RuleBase compile(RuleSetRef ref, RuleSetFiles files) {
        String rules = files.rulesChecksum();
        RuleBase same = find(rules);
        if (same != null) {
            return same.forVersion(ref, files);
        }
        RuleBase built = RuleBase.build(ref, files, RuleCompiler.class.getClassLoader());
        keep(rules, built);
        return built;
    }

    private synchronized RuleBase find(String rules) {
        WeakReference<RuleBase> known = compiled.get(rules);
        return known == null ? null : known.get();
    }

    private synchronized void keep(String rules, RuleBase built) {
        compiled.values().removeIf(known -> known.get() == null);
        compiled.put(rules, new WeakReference<>(built));
    }
}

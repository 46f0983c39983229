package org.courtesy.rulebook;

import java.util.List;
import java.util.Map;
import org.courtesy.check.CheckReport;
import org.courtesy.check.RuleSetCheck;
import org.courtesy.pack.InstalledPack;
import org.courtesy.pack.PackException;
import org.courtesy.pack.Packs;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.ruleset.guard.Guard;

/** What is refused at save, what is only remarked upon, and what keeps a version from going live. */
final class RuleChecks {

    private RuleChecks() {}

    /** Why a file cannot be stored: the guard denies it, or it is not well-formed; empty when it can. */
    static List<Diagnostic> refusals(String path, String text) {
        return Guard.check(path, text);
    }

    /** The same for all files of a set, what it says of its packs included. */
    static List<Diagnostic> refusals(Map<String, String> files) {
        RuleSetFiles ruleSet = RuleSetFiles.of(files);
        List<Diagnostic> forbidden = Guard.check(ruleSet);
        if (!forbidden.isEmpty()) {
            return forbidden;
        }
        try {
            Packs.in(ruleSet);
            return List.of();
        } catch (PackException e) {
            return e.diagnostics();
        }
    }

    /** Why nobody may write or remove a file by hand: packs alone write what they are. */
    static List<Diagnostic> fixed(String path) {
        return InstalledPack.concerns(path) ? List.of(Diagnostic.error("PACK_RECORD_FIXED", path, 0)) : List.of();
    }

    /** What there is to say about one file within its set. */
    static List<Diagnostic> notes(RuleSetFiles files, String path) {
        return RuleSetCheck.quick(files, path);
    }

    /** What there is to say about the whole set, a strict build included. */
    static CheckReport full(RuleSetFiles files, RuleCompiler compiler) {
        return RuleSetCheck.full(files, compiler::compile);
    }
}

package org.courtesy.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.RuleSetFiles;

/** What is refused at save, and what is only remarked upon. The one place that asks the core's guard and checks. */
final class RuleChecks {

    private static final Pattern PATH = Pattern.compile("(drl|tables|texts|scenarios)(/[A-Za-z0-9][A-Za-z0-9._-]*)+");
    private static final int LONGEST_PATH = 200;
    private static final int MOST_BYTES = 1 << 20;

    private RuleChecks() {}

    /** Why files cannot be stored; empty when they can. */
    static List<Diagnostic> refusals(Map<String, String> files) {
        List<Diagnostic> found = new ArrayList<>();
        files.forEach((path, text) -> {
            if (path.length() > LONGEST_PATH || !PATH.matcher(path).matches() || path.contains("..")) {
                found.add(Diagnostic.error("BAD_PATH", path, 0, path));
            } else if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                found.add(Diagnostic.error("FILE_TOO_BIG", path, 0));
            }
        });
        return found;
    }

    /** What there is to say about one file within its set. */
    static List<Diagnostic> notes(RuleSetFiles files, String path) {
        return List.of();
    }
}

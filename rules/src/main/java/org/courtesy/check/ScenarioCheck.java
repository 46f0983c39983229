package org.courtesy.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.fact.CodeKind;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.scenario.Scenario;
import org.courtesy.scenario.ScenarioException;
import org.courtesy.scenario.ScenarioFiles;
import org.courtesy.scenario.ScenarioReader;

/** Checks scenarios: that they can be read, and that the rules and codes which they expect exist. */
final class ScenarioCheck {

    private static final String FOLDER = "scenarios/";

    /** What a problem names: a word between quotation marks, or the field with which it begins. */
    private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"|^[\\w.\\[\\]]*?(\\w+:)");

    private final Map<String, String> files;
    private final CodeBook codes;
    private final RuleIndex index;

    ScenarioCheck(Map<String, String> files, CodeBook codes, RuleIndex index) {
        this.files = files;
        this.codes = codes;
        this.index = index;
    }

    static boolean concerns(String path) {
        return path.startsWith(FOLDER);
    }

    /** Where the scenarios of a rule stand. */
    static String path(Family family, String id) {
        return FOLDER + family.folder() + "/" + id + ".yaml";
    }

    /** Whether scenarios show a rule only firing or only silent: the code of what is to be said about it. */
    static Optional<String> oneSided(String scenarios, String id) {
        if (!named(scenarios, "fires", id)) {
            return Optional.of("NEVER_SHOWN_FIRING");
        }
        return named(scenarios, "silent", id) ? Optional.empty() : Optional.of("NEVER_SHOWN_SILENT");
    }

    private static boolean named(String scenarios, String list, String id) {
        return Pattern.compile("\\b" + list + ":\\s*\\[[^\\]]*\\b" + Pattern.quote(id) + "\\b")
                .matcher(scenarios)
                .find();
    }

    /** The scenarios of one file. */
    List<Diagnostic> one(String path) {
        try {
            ScenarioReader reader = new ScenarioReader(files.getOrDefault(ScenarioFiles.DEFAULTS, "{}"));
            if (path.equals(ScenarioFiles.DEFAULTS)) {
                return List.of();
            }
            List<Diagnostic> found = new ArrayList<>();
            for (Scenario scenario : reader.read(path, files.get(path))) {
                new Expected(path, scenario, found).check();
            }
            return found;
        } catch (ScenarioException e) {
            return List.of(
                    Diagnostic.error(e.code(), e.file(), line(e), e.problem()).at(e.column()));
        }
    }

    private int line(ScenarioException problem) {
        if (problem.line() > 0) {
            return problem.line();
        }
        String text = files.getOrDefault(problem.file(), "");
        Matcher word = NAMED.matcher(problem.problem());
        String wrong = word.find() ? Objects.requireNonNullElse(word.group(1), word.group(2)) : "";
        return lineOf(text, wrong, lineOf(text, problem.scenario(), 1));
    }

    /** The first line from another on which something stands; that other line where it stands nowhere. */
    private static int lineOf(String text, String wanted, int from) {
        List<String> lines = text.lines().toList();
        for (int i = from - 1; i < lines.size() && !wanted.isEmpty(); i++) {
            if (lines.get(i).contains(wanted)) {
                return i + 1;
            }
        }
        return from;
    }

    /** What one scenario expects, while it is being checked. */
    private final class Expected {

        private final String path;
        private final Scenario scenario;
        private final List<Diagnostic> found;
        private final int start;

        Expected(String path, Scenario scenario, List<Diagnostic> found) {
            this.path = path;
            this.scenario = scenario;
            this.found = found;
            this.start = lineOf(files.get(path), scenario.name(), 1);
        }

        void check() {
            scenario.expect().fires().forEach(this::rule);
            scenario.expect().silent().forEach(this::rule);
            scenario.policy().keySet().stream()
                    .filter(name -> !name.contains("."))
                    .forEach(name -> code(CodeKind.POLICY, name));
            scenario.expect().parts().forEach(this::part);
        }

        private void rule(String id) {
            if (!index.ids().contains(id)) {
                error("UNKNOWN_RULE", id, Likeness.nearest(id, index.ids()));
            }
        }

        private void part(String name, JsonNode part) {
            switch (name) {
                case "contact" -> part.forEach(this::contact);
                case "actions" -> names(part, CodeKind.ACTION);
                case "withheld" -> {
                    names(part, CodeKind.ACTION);
                    part.forEach(refusals -> list(refusals, CodeKind.REFUSAL));
                }
                case "offers" -> {
                    names(part, CodeKind.OFFER);
                    part.forEach(this::contact);
                }
                case "next" -> code(CodeKind.ACTION, part.asText());
                case "deadlines" -> names(part, CodeKind.DEADLINE);
                case "alerts" -> names(part, CodeKind.ALERT);
                case "churn" -> names(part.path("drivers"), CodeKind.DRIVER);
                default -> {
                    // Nothing in it is a code.
                }
            }
        }

        private void contact(JsonNode finding) {
            list(finding, CodeKind.REFUSAL);
            list(finding.path("refusals"), CodeKind.REFUSAL);
            list(finding.path("advice"), CodeKind.ADVICE);
            names(finding.path("until"), CodeKind.REFUSAL);
            names(finding.path("liftedBy"), CodeKind.REFUSAL);
            finding.path("liftedBy").forEach(event -> {
                if (!event.asText().equals("none")) {
                    code(CodeKind.LIFT, event.asText());
                }
            });
        }

        private void list(JsonNode list, CodeKind kind) {
            if (list.isArray()) {
                list.forEach(code -> code(kind, code.asText()));
            }
        }

        private void names(JsonNode object, CodeKind kind) {
            object.fieldNames().forEachRemaining(code -> code(kind, code));
        }

        private void code(CodeKind kind, String code) {
            if (!codes.of(kind).contains(code)) {
                error("UNKNOWN_CODE", code, Likeness.nearest(code, codes.of(kind)));
            }
        }

        private void error(String code, String wrong, String nearest) {
            int line = lineOf(files.get(path), wrong, start);
            found.add(Diagnostic.error(code, path, line, wrong, nearest).about(scenario.subject()));
        }
    }
}

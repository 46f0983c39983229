package org.courtesy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

/** A thousand shipped rules, each broken: everyone gets a clear message, on the right line. */
class BrokenRulesTest {

    private static final int MANY = 1_000;
    private static final int COMPILED = 12;
    private static final long SEED = 20_261_126;
    private static final double RIGHT_LINES = 0.95;

    private static final RuleSetFiles FILES = Shipped.FILES;

    private static List<BrokenRule> broken(int many) {
        TreeMap<String, String> rules = new TreeMap<>(FILES.files());
        rules.keySet().removeIf(path -> !path.startsWith("drl/"));
        RuleBreaker breaker = new RuleBreaker(rules, SEED);
        return Stream.generate(breaker::next).limit(many).toList();
    }

    private static RuleSetFiles with(BrokenRule rule) {
        Map<String, String> files = new HashMap<>(FILES.files());
        files.put(rule.path(), rule.text());
        return RuleSetFiles.of(files);
    }

    private static List<Diagnostic> complaints(BrokenRule rule) {
        return RuleSetCheck.quick(with(rule), rule.path()).stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.HINT)
                .toList();
    }

    @Test
    void everyBrokenRuleGetsAMessageAndMostGetTheRightLine() {
        List<String> silent = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        int withLine = 0;
        for (BrokenRule rule : broken(MANY)) {
            List<Diagnostic> complaints = complaints(rule);
            if (complaints.isEmpty()) {
                silent.add(rule.what() + " in " + rule.path());
            }
            for (Diagnostic complaint : complaints) {
                for (Locale language : Texts.SUPPORTED) {
                    assertThat(new DiagnosticTexts(language).sentence(complaint))
                            .as(complaint.code())
                            .isNotBlank()
                            .doesNotContain("org.drools", "Exception", "\tat ", "{0}");
                }
            }
            if (!rule.lines().isEmpty()) {
                withLine++;
                if (complaints.stream().noneMatch(complaint -> rule.lines().contains(complaint.line()))) {
                    elsewhere.add(rule.what() + " on " + rule.lines() + " in " + rule.path() + ": " + complaints);
                }
            }
        }
        assertThat(silent).isEmpty();
        assertThat(elsewhere).as("wrong line").hasSizeLessThan((int) Math.round(withLine * (1 - RIGHT_LINES)));
    }

    @Test
    void whatIsNotBuiltTheCheckRefusesToo() {
        for (BrokenRule rule : broken(COMPILED)) {
            RuleSetFiles alone = RuleSetFiles.of(Map.of(rule.path(), rule.text()));
            boolean error = complaints(rule).stream().anyMatch(found -> found.severity() == Severity.ERROR);
            RuleSetException thrown = catchThrowableOfType(
                    RuleSetException.class,
                    () -> RuleBase.build(
                                    new RuleSetRef("broken", 1, ""),
                                    alone,
                                    getClass().getClassLoader())
                            .close());
            if (thrown != null) {
                assertThat(error).as(rule.what() + " in " + rule.path()).isTrue();
                assertThat(thrown.diagnostics()).isNotEmpty();
            }
        }
    }
}

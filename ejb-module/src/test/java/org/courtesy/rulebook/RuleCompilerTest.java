package org.courtesy.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;

/** What is equal is compiled once; what is not is never mistaken for it. */
class RuleCompilerTest {

    private static final RuleSetFiles SHIPPED = RuleSetFiles.shipped();
    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";

    private final RuleCompiler compiler = ShippedRules.COMPILER;

    private static RuleSetFiles with(String path, String text) {
        Map<String, String> files = new HashMap<>(SHIPPED.files());
        files.put(path, text);
        return RuleSetFiles.of(files);
    }

    private RuleBase compiled(RuleSetFiles files) {
        return compiler.compile(new RuleSetRef("standard", 7, files.checksum()), files);
    }

    @Test
    void anotherScenarioCostsNoBuildAndHasItsOwnName() {
        RuleBase first = compiled(SHIPPED);
        RuleSetFiles more = with("scenarios/contact/CON-031.yaml", "[]");
        RuleBase second = compiled(more);

        assertThat(second.ref().checksum())
                .isEqualTo(more.checksum())
                .isNotEqualTo(first.ref().checksum());
        // The information about the rules is made by a build: the same one means that there was none.
        assertThat(second.rule("CON-031").orElseThrow())
                .isSameAs(first.rule("CON-031").orElseThrow());
    }

    @Test
    void anotherRuleIsBuilt() {
        RuleBase first = compiled(SHIPPED);
        String text = SHIPPED.files().get(RULE).replace("\"contact policy\"", "\"another source\"");
        RuleBase second = compiled(with(RULE, text));

        assertThat(second.rule("CON-031").orElseThrow().source()).isEqualTo("another source");
        assertThat(first.rule("CON-031").orElseThrow().source()).isEqualTo("contact policy");
    }

    @Test
    void filesThatTheGuardDeniesAreRefusedThoughTheRulesAreKnown() {
        compiled(SHIPPED);
        assertThatThrownBy(() -> compiled(with("tables/../../etc/passwd", "x"))).isInstanceOf(RuleSetException.class);
    }
}

package org.courtesy.web.screen.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courtesy.ruleset.source.RuleSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewRuleTest {

    @Test
    void takesTheNextIdOfItsFamilyAndIsNamedLikeItsSentence() {
        NewRule rule = NewRule.of(
                "contact",
                "No \"cold\" calls at night",
                List.of("drl/contact/CON-041-x.drl", "drl/offer/OFF-090-y.drl"));

        assertThat(rule.path()).isEqualTo("drl/contact/CON-042-no-cold-calls-at-night.drl");
        assertThat(rule.text()).contains("rule \"No cold calls at night\"", "@id(\"CON-042\")");
    }

    @Test
    void countsDeadlinesApartFromOccasionsThoughTheyShareTheirPrefix() {
        List<String> paths = List.of("drl/occasion/OCC-050-a.drl", "drl/deadline/OCC-112-b.drl");

        assertThat(NewRule.of("occasion", "A greeting", paths).path()).startsWith("drl/occasion/OCC-051-");
        assertThat(NewRule.of("deadline", "A window", paths).path()).startsWith("drl/deadline/OCC-113-");
    }

    static List<String> families() {
        return RuleTree.FAMILIES;
    }

    @ParameterizedTest
    @MethodSource("families")
    void canBeReadInEveryFamily(String family) {
        NewRule rule = NewRule.of(family, "A sentence", List.of());

        RuleSource source = RuleSource.parse(rule.path(), rule.text());

        assertThat(source.problems()).isEmpty();
        assertThat(source.packageName()).isEqualTo("courtesy.rules." + family);
        assertThat(source.rules()).hasSize(1);
    }
}

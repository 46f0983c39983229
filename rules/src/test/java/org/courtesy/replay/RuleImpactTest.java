package org.courtesy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.courtesy.replay.RuleImpact.What;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;

class RuleImpactTest {

    private static final String OPEN_COMPLAINT = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";

    private static RuleSetFiles changed(Consumer<Map<String, String>> change) {
        Map<String, String> files = new HashMap<>(Shipped.FILES.files());
        change.accept(files);
        return RuleSetFiles.of(files);
    }

    private static RuleImpact impact(Consumer<Map<String, String>> change) {
        return RuleImpact.between(Shipped.FILES, changed(change));
    }

    @Test
    void layoutAndCommentsAreNoChange() {
        RuleImpact impact = impact(files -> files.computeIfPresent(
                OPEN_COMPLAINT, (path, text) -> "// a remark\n" + text.replace("then", "\n\nthen")));

        assertThat(impact.rules()).isEmpty();
        assertThat(impact.neighbours()).isEmpty();
    }

    @Test
    void namesRulesThatWereAddedChangedAndRemoved() {
        RuleImpact impact = impact(files -> {
            String text = files.remove(OPEN_COMPLAINT);
            files.put(
                    "drl/contact/CON-931-new.drl",
                    text.replace("CON-031", "CON-931").replaceFirst("rule \".*\"", "rule \"New\""));
            files.computeIfPresent("drl/churn/" + file("CHU-001"), (path, rule) -> rule.replace("when", "when\n    "));
            files.computeIfPresent(
                    "drl/churn/" + file("CHU-002"), (path, rule) -> rule.replace("@owner(\"", "@owner(\"x"));
        });

        assertThat(impact.rules())
                .extracting(change -> change.what() + " " + change.rule())
                .containsExactly("CHANGED CHU-002", "REMOVED CON-031", "ADDED CON-931");
    }

    private static String file(String id) {
        return Shipped.RULES.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.file().substring(rule.file().lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesOtherRulesThatSayTheSameCode() {
        RuleImpact impact = impact(files -> files.remove(OPEN_COMPLAINT));

        assertThat(impact.neighbours())
                .filteredOn(neighbour -> neighbour.shares().contains("OPEN_COMPLAINT"))
                .extracting(RuleImpact.Neighbour::rule)
                .contains("OFF-002");
        assertThat(impact.neighbours()).extracting(RuleImpact.Neighbour::rule).doesNotContain("CON-031");
    }

    @Test
    void namesTheRulesThatReadAThreshold() {
        RuleImpact impact = impact(files -> files.computeIfPresent(
                "tables/policy.csv",
                (path, table) -> table.replace("complaintCoolOffDays,30", "complaintCoolOffDays,31")));

        assertThat(impact.rows())
                .containsExactly(new RuleImpact.RowChange(What.CHANGED, "tables/policy.csv", "complaintCoolOffDays"));
        assertThat(impact.neighbours())
                .isNotEmpty()
                .allSatisfy(neighbour -> assertThat(neighbour.shares()).containsExactly("complaintCoolOffDays"));
    }
}

package org.courtesy.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.courtesy.ruleset.RuleSetFiles;
import org.junit.jupiter.api.Test;

/** Thresholds that analysts add to {@code policy.csv} without a release. */
class OwnValuesTest {

    private static final String POLICY = "tables/policy.csv";
    private static final Map<String, String> SHIPPED = RuleSetFiles.shipped().files();

    private static Map<String, String> with(String row) {
        Map<String, String> files = new HashMap<>(SHIPPED);
        files.merge(POLICY, row + "\n", (table, more) -> table.stripTrailing() + "\n" + more);
        return files;
    }

    private static PolicySnapshot snapshot(String row, Map<String, String> overrides) {
        return PolicySnapshot.of(with(row), overrides);
    }

    @Test
    void aRowMoreIsAnOwnValue() {
        PolicySnapshot snapshot = snapshot("springCampaignDays,21,days,How long spring lasts,marketing", Map.of());
        assertThat(snapshot.policy().own("springCampaignDays")).isEqualTo(21);
        assertThat(snapshot.policy().own().keySet()).containsExactly("springCampaignDays");
    }

    @Test
    void itCountsInTheChecksumAndMayBeOverridden() {
        String row = "springCampaignDays,21,days,How long spring lasts,marketing";
        PolicySnapshot overridden = snapshot(row, Map.of("springCampaignDays", "14"));
        assertThat(overridden.policy().own("springCampaignDays")).isEqualTo(14);
        assertThat(overridden.checksum())
                .isNotEqualTo(snapshot(row, Map.of()).checksum())
                .isNotEqualTo(PolicySnapshot.of(SHIPPED, Map.of()).checksum());
    }

    @Test
    void anUnknownOneIsNotNought() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicySnapshot.of(SHIPPED, Map.of()).policy().own("springCampaignDays"))
                .withMessageContaining("springCampaignDays");
    }

    @Test
    void aNameStandsOnce() {
        assertThatExceptionOfType(PolicyException.class)
                .isThrownBy(() -> snapshot("adultAge,19,years,Again,nobody", Map.of()))
                .withMessageContaining("adultAge");
    }
}

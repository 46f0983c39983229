package org.courtesy.web.screen.touchpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;

class UsualTouchpointTest {

    @Test
    void everyKindIsOneThatTheRulesKnowAndHasAName() {
        Set<String> catalogue = PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of())
                .touchpoints()
                .codes();
        assertThat(UsualTouchpoint.ALL)
                .extracting(UsualTouchpoint::type)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(30);
        assertThat(UsualTouchpoint.ALL).allSatisfy(usual -> {
            assertThat(catalogue).contains(usual.type());
            assertThat(Texts.shipped().text("touchpoint", usual.type(), Locale.GERMAN))
                    .doesNotContain("_");
            assertThat(usual.experience()).isBetween(-4, 4);
        });
    }

    @Test
    void aComplaintStartsOpenAndBad() {
        UsualTouchpoint complaint = UsualTouchpoint.of("COMPLAINT_OPEN").orElseThrow();
        assertThat(complaint.status().name()).isEqualTo("OPEN");
        assertThat(complaint.experience()).isNegative();
    }
}

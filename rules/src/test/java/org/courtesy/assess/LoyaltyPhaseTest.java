package org.courtesy.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.courtesy.fact.CaseEntries;
import org.courtesy.fact.ContactSituation;
import org.courtesy.finding.Loyalty;
import org.courtesy.json.CaseJson;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A level of loyalty is new for as long as we say thank you for it. */
class LoyaltyPhaseTest {

    @ParameterizedTest
    @CsvSource({
        "2023-11-20, BRONZE, true",
        "2023-11-07, BRONZE, true",
        "2023-11-06, BRONZE, false",
        "2020-11-20, SILVER, true",
        "2016-11-07, GOLD, true",
        "2016-11-06, GOLD, false",
        "2025-11-20, NONE, false"
    })
    void aLevelIsNewForTwoWeeks(String supplyStart, String level, boolean isNew) {
        CaseFile file = new CaseFile(CaseJson.readCase("""
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"},
                         "contracts": [{"commodity": "ELECTRICITY", "status": "ACTIVE", "supplyStart": "%s"}]}""".formatted(supplyStart)), Shipped.POLICY);
        LoyaltyPhase phase = new LoyaltyPhase(Shipped.RULES, Shipped.POLICY, file);
        try (RuleRun run = Shipped.RULES.open(CaseEntries.NONE)) {
            ContactSituation situation = file.situation(file.asOf());
            Loyalty loyalty = phase.decide(run, situation.customer(), situation.supply());
            assertThat(loyalty.level()).isEqualTo(level);
            assertThat(phase.roseLately(loyalty)).isEqualTo(isNew);
        }
    }
}

package org.courtesy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.fact.CaseEntries;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Loyalty;
import org.courtesy.finding.OfferFinding;
import org.courtesy.json.CaseJson;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What offers make of a customer's standing. */
class OfferPhaseTest {

    private static final String CASE = """
            {"asOf": "2026-11-20T10:00:00+01:00",
             "customer": {"number": "C-1", "kind": "PERSON", "country": "DE", "homeOwner": true},
             "contracts": [{"commodity": "ELECTRICITY", "status": "ACTIVE", "supplyStart": "2021-10-20"}],
             "premise": {"installed": ["HEATING"]}}
            """;

    @ParameterizedTest
    @CsvSource({"MAINTENANCE,6,LOYALTY", "MAINTENANCE,5,", "GREEN_TARIFF,1000,", "FIBRE,1000,"})
    void loyaltyTermsBeginWithThePointsOfTheTable(String offer, int points, String terms) {
        assertThat(judged(new Standing(null, null, new Loyalty(points, "ANY", null), false)))
                .filteredOn(finding -> finding.code().equals(offer))
                .extracting(OfferFinding::terms)
                .containsExactly(terms);
    }

    @Test
    void nobodyWhoseLoyaltyIsUnknownGetsLoyaltyTerms() {
        assertThat(judged(Standing.UNKNOWN))
                .filteredOn(finding -> finding.code().equals("MAINTENANCE"))
                .extracting(OfferFinding::eligible, OfferFinding::terms)
                .containsExactly(tuple(true, null));
    }

    private static List<OfferFinding> judged(Standing standing) {
        CaseFile file = new CaseFile(CaseJson.readCase(CASE), Shipped.POLICY);
        ContactSituation situation = file.situation(file.asOf());
        Map<ContactChannel, ChannelSituation> channels = file.channels(file.asOf());
        ContactPhase gate = new ContactPhase(Shipped.RULES, Shipped.POLICY, file);
        try (RuleRun run = Shipped.RULES.open(CaseEntries.NONE)) {
            List<ContactFinding> contact = gate.decide(run, situation, channels);
            return new OfferPhase(Shipped.POLICY, file, gate, standing)
                    .decide(run, situation, new OfferWays(file, situation, channels, contact), new ArrayList<>());
        }
    }
}

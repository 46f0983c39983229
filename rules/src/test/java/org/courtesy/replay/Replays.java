package org.courtesy.replay;

import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Mode;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rules.Shipped;

/** Rule sets and decisions to try replays with. */
final class Replays {

    /** A person who turned 46 on 20 November 2026 and may be sent e-mail, supplied with green electricity through a smart meter: nothing to offer. */
    private static final String CASE = """
            {"asOf": "%s",
             "customer": {"number": "C-1", "kind": "PERSON", "country": "DE", "birthDate": "1980-11-20",
                          "birthDatePurposes": ["CONTRACT", "GREETING"]},
             "contracts": [{"commodity": "ELECTRICITY", "status": "ACTIVE", "green": true, "smartMeter": "INSTALLED", "signedOn": "2021-11-01",
                            "supplyStart": "2021-10-20", "fixedTermEnd": "2028-11-30"}],
             "consents": [{"purpose": "ADVERTISING", "channel": "EMAIL", "state": "GRANTED", "proof": "SIGNED_FORM",
                           "at": "2026-01-10T09:00:00+01:00"}],
             "touchpoints": [%s]%s}""";

    private Replays() {}

    /** The shipped rules with other thresholds. */
    static Assessor with(Map<String, String> thresholds) {
        return new Assessor(Shipped.RULES, PolicySnapshot.of(Shipped.FILES.files(), thresholds));
    }

    static RecordedDecision decision(String asOf, String... touchpoints) {
        return decision(asOf, null, touchpoints);
    }

    /** @param assessed the touchpoint on which the decision was made, null when there was none */
    static RecordedDecision decision(String asOf, String assessed, String[] touchpoints) {
        String occasion = assessed == null ? "" : ", \"touchpoint\": " + assessed;
        CustomerCase given =
                CaseJson.read(CASE.formatted(asOf, String.join(", ", touchpoints), occasion), CustomerCase.class);
        return new RecordedDecision("decision at " + asOf, Mode.LIVE, given);
    }

    /** An outbound touchpoint that was done. */
    static String done(String id, String type, String channel, String at) {
        return """
                {"id": "%s", "type": "%s", "direction": "OUTBOUND", "channel": "%s", "at": "%s", "status": "DONE"}""".formatted(id, type, channel, at);
    }
}

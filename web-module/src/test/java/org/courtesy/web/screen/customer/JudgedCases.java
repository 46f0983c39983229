package org.courtesy.web.screen.customer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.courtesy.web.screen.layout.Words;

/** Cases judged by the shipped rules, for the panels that show them. */
final class JudgedCases {

    static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private static final PolicySnapshot POLICY =
            PolicySnapshot.of(RuleSetFiles.shipped().files(), Map.of());
    private static final Assessor ASSESSOR = assessor();

    private JudgedCases() {}

    /** A household customer on a Friday morning with an e-mail consent and a running contract, and what else is given. */
    static CustomerCase aCustomer(String... more) {
        return CaseJson.readCase("""
                {"asOf": "2026-11-20T10:00:00+01:00",
                 "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"%s},
                 "contracts": [{"number": "V-1", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                   "signedOn": "2019-02-01", "supplyStart": "2019-03-01", "fixedTermEnd": "2027-11-30"}],
                 "consents": [{"purpose": "ADVERTISING", "channel": "EMAIL", "state": "GRANTED",
                   "at": "2026-01-10T09:00:00+01:00", "proof": "DOUBLE_OPT_IN_EMAIL"}]
                 %s}
                """.formatted(
                        more.length > 0 ? more[0] : "",
                        String.join("", List.of(more).subList(Math.min(1, more.length), more.length))));
    }

    static CaseFacts facts(CustomerCase data) {
        return CaseFacts.of(data, POLICY.countries());
    }

    static Assessment judged(CustomerCase data) {
        return Texts.shipped().translate(ASSESSOR.assess(data, Mode.WHAT_IF, false), Locale.ENGLISH);
    }

    static Assessment explained(CustomerCase data) {
        return Texts.shipped().translate(ASSESSOR.assess(data, Mode.WHAT_IF, true), Locale.ENGLISH);
    }

    private static Assessor assessor() {
        RuleSetFiles files = RuleSetFiles.shipped();
        RuleBase rules = RuleBase.build(
                new RuleSetRef("standard", 1, files.checksum()), files, JudgedCases.class.getClassLoader());
        return new Assessor(rules, POLICY);
    }
}

package org.courtesy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.check.RuleSetCheck;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.Diagnostic.Severity;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.scenario.ScenarioSuite;
import org.courtesy.scenario.SuiteReport;
import org.junit.jupiter.api.Test;

/** What the shipped pack for Austria makes of the rule set. */
class AustriaTest {

    private static final RuleSetFiles WITH_AUSTRIA =
            Installing.into(Shipped.FILES, ShippedPacks.find("at").orElseThrow());
    private static final Assessor ASSESSOR =
            new Assessor(Shipped.compile(WITH_AUSTRIA), PolicySnapshot.of(WITH_AUSTRIA.files(), Map.of()));

    private static Assessment assess(Assessor assessor, String rest) {
        return assessor.assess(CaseJson.readCase("""
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-1", "kind": "PERSON", "country": "AT"%s},
                         "contracts": [{"number": "V-1", "commodity": "ELECTRICITY", "status": "ACTIVE",
                                        "signedOn": "2021-11-01", "supplyStart": "2021-11-20"}]}
                        """.formatted(rest)), Mode.WHAT_IF, false);
    }

    private static Map<String, String> reasons(Assessment assessment, ContactChannel channel) {
        Map<String, String> reasons = new HashMap<>();
        assessment.contact().stream()
                .filter(row -> row.channel() == channel && row.purpose() == Purpose.ADVERTISING)
                .map(ContactFinding::refusals)
                .flatMap(List::stream)
                .forEach((Refusal refusal) -> reasons.put(refusal.code(), refusal.legalBasis()));
        return reasons;
    }

    @Test
    void theWholeSetIsCheckedAndBuilt() {
        assertThat(RuleSetCheck.full(WITH_AUSTRIA, AustriaTest.class.getClassLoader())
                        .diagnostics())
                .filteredOn(found -> found.severity() != Severity.HINT)
                .filteredOn(found -> !ownWarnings().contains(found))
                .isEmpty();
    }

    private static List<Diagnostic> ownWarnings() {
        return RuleSetCheck.full(Shipped.FILES, AustriaTest.class.getClassLoader())
                .diagnostics();
    }

    @Test
    void everyScenarioComesOutAndEveryRuleIsShown() {
        SuiteReport report = ScenarioSuite.run(WITH_AUSTRIA, ASSESSOR);
        assertThat(report.outcomes()).filteredOn(outcome -> !outcome.passed()).isEmpty();
        assertThat(report.green()).isTrue();
        assertThat(report.neverFired()).isEmpty();
        assertThat(report.neverSilent()).isEmpty();
        assertThat(report.outcomes()).hasSizeGreaterThan(Shipped.SCENARIOS.size() + 20);
    }

    @Test
    void withoutThePackNothingIsKnown() {
        assertThat(reasons(assess(Shipped.ASSESSOR, ""), ContactChannel.EMAIL)).containsOnlyKeys("NO_LEGAL_TABLE");
    }

    @Test
    void refusalsNameAustrianParagraphs() {
        Assessment person = assess(ASSESSOR, "");
        assertThat(reasons(person, ContactChannel.PHONE)).isEqualTo(Map.of("PHONE_NO_CONSENT", "§ 174 (1) TKG 2021"));
        assertThat(reasons(person, ContactChannel.EMAIL)).isEqualTo(Map.of("MAIL_NO_CONSENT", "§ 174 (3) TKG 2021"));
        assertThat(reasons(person, ContactChannel.POST)).isEmpty();
    }

    @Test
    void itGoesAsItCame() {
        Map<String, String> files = new HashMap<>(WITH_AUSTRIA.files());
        Installing.apply(files, Packs.remove(WITH_AUSTRIA, "at"));
        assertThat(files).isEqualTo(Shipped.FILES.files());
    }

    @Test
    void theZipIsThePack() {
        Pack zipped = Pack.read(ShippedPacks.zip("at").orElseThrow());
        assertThat(zipped.info().country()).isEqualTo("AT");
        assertThat(zipped.checksum())
                .isEqualTo(ShippedPacks.find("at").orElseThrow().checksum());
    }
}

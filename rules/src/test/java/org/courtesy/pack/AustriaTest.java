package org.courtesy.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.assess.Assessor;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped pack for Austria makes of the rule set. */
class AustriaTest {

    private static final RuleSetFiles WITH_AUSTRIA =
            Installing.into(Shipped.FILES, ShippedPacks.find("at").orElseThrow());
    private static final PolicySnapshot POLICY = PolicySnapshot.of(WITH_AUSTRIA.files(), Map.of());
    private static final Assessor ASSESSOR = new Assessor(Shipped.compile(WITH_AUSTRIA), POLICY);

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
    void paragraphsAreCitedAsPeopleInAustriaReadThem() {
        assertThat(Texts.shipped().citation("§ 174 (4) no. 1 TKG 2021", Locale.GERMAN))
                .isEqualTo("§ 174 Abs. 4 Nr. 1 TKG 2021");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01,true", "2026-01-06,true", "2026-04-06,true", "2026-05-01,true", "2026-05-14,true",
        "2026-05-25,true", "2026-06-04,true", "2026-08-15,true", "2026-10-26,true", "2026-11-01,true",
        "2026-12-08,true", "2026-12-25,true", "2026-12-26,true", "2026-04-03,false", "2026-11-15,false",
        "2026-12-24,false", "2026-12-31,false"
    })
    void thirteenDaysAreHolidaysEverywhere(LocalDate day, boolean holiday) {
        assertThat(POLICY.holidays().isHoliday(day, "AT", null)).isEqualTo(holiday);
        assertThat(POLICY.holidays().isHoliday(day, "AT", "AT-9")).isEqualTo(holiday);
    }
}

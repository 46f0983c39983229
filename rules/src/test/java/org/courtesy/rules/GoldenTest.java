package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.json.CaseJson;
import org.courtesy.policy.LegalClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that follow from law, courts and calendars alone, and that no change of rules may turn. */
class GoldenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private static Assessment assess(String rest) {
        return Shipped.ASSESSOR.assess(CaseJson.readCase("""
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}%s}""".formatted(rest)), Mode.WHAT_IF, false);
    }

    private static ContactFinding row(Assessment assessment, ContactChannel channel, Purpose purpose) {
        return assessment.contact().stream()
                .filter(finding -> finding.channel() == channel && finding.purpose() == purpose)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> refusals(Assessment assessment, ContactChannel channel, Purpose purpose) {
        return row(assessment, channel, purpose).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2027, 2027-03-01", "2028, 2028-02-29", "2100, 2100-03-01"})
    void aLeapDayChildHasABirthdayEveryYear(int year, LocalDate birthday) {
        assertThat(Shipped.POLICY.countries().birthdayIn(year, LocalDate.of(2008, 2, 29), "DE"))
                .isEqualTo(birthday);
    }

    @Test
    void aDoubleOptInByMailIsNoConsentToCalls() {
        Assessment answer = assess(
                ", \"consents\": [{\"channel\": \"PHONE\", \"state\": \"GRANTED\", \"at\": \"2026-01-10T09:00:00+01:00\", \"proof\": \"DOUBLE_OPT_IN_EMAIL\"}]");
        assertThat(refusals(answer, ContactChannel.PHONE, Purpose.ADVERTISING))
                .containsExactly("DOI_NOT_VALID_FOR_PHONE");
    }

    @Test
    void aSurveyMakesABillAdvertising() {
        LegalClasses.Setting setting = new LegalClasses.Setting(TODAY, ContactChannel.EMAIL, "DE", CustomerKind.PERSON);
        LegalClasses classes = Shipped.POLICY.legalClasses();
        assertThat(classes.of("ANNUAL_BILL", setting).purpose()).isEqualTo(Purpose.STATUTORY);
        assertThat(classes.ofBundle("ANNUAL_BILL", List.of("METER_READ_REQ", "SURVEY_NPS"), setting))
                .isEqualTo(new LegalClasses.LegalClass(Purpose.ADVERTISING, "BGH VI ZR 225/17"));
        Assessment answer = assess(
                ", \"touchpoint\": {\"type\": \"ANNUAL_BILL\", \"direction\": \"OUTBOUND\", \"channel\": \"EMAIL\", \"carries\": [\"SURVEY_NPS\"]}");
        assertThat(row(answer, ContactChannel.EMAIL, Purpose.STATUTORY).advice())
                .containsExactly("ADVERT_IN_SERVICE_MAIL");
    }

    @Test
    void noEntryInTheRegisterPermitsNoCallInDenmark() {
        Assessment answer = Shipped.ASSESSOR.assess(CaseJson.readCase("""
                        {"asOf": "2026-11-20T10:00:00+01:00",
                         "customer": {"number": "C-1", "kind": "PERSON", "country": "DK", "robinsonListed": false}}"""), Mode.WHAT_IF, false);
        assertThat(refusals(answer, ContactChannel.PHONE, Purpose.ADVERTISING)).containsExactly("DK_PHONE_BAN");
    }

    @Test
    void aStatutoryNoticeGoesOutWhateverTheCapsSay() {
        String letter =
                "{\"type\": \"NEWSLETTER\", \"direction\": \"OUTBOUND\", \"channel\": \"POST\", \"status\": \"DONE\", \"at\": \"2026-11-%02dT10:00:00+01:00\"}";
        String letters = String.join(
                ",", List.of(letter.formatted(16), letter.formatted(17), letter.formatted(18), letter.formatted(19)));
        Assessment answer = assess(", \"touchpoints\": [" + letters + "]");
        assertThat(refusals(answer, ContactChannel.POST, Purpose.ADVERTISING)).containsExactly("CAP_CHANNEL");
        assertThat(row(answer, ContactChannel.POST, Purpose.STATUTORY).allowed())
                .isTrue();
        assertThat(row(answer, ContactChannel.POST, Purpose.SERVICE).allowed()).isTrue();
    }

    /** Whatever a pack or an analyst adds: a type without a row is advertising. */
    @Test
    void whatTheLegalTableDoesNotKnowIsAdvertising() {
        LegalClasses.Setting setting = new LegalClasses.Setting(TODAY, ContactChannel.EMAIL, "DE", CustomerKind.PERSON);
        assertThat(Shipped.POLICY.legalClasses().of("SOMETHING_NEW", setting).purpose())
                .isEqualTo(Purpose.ADVERTISING);
    }
}

package org.courtesy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Loyalty;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Next;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.finding.Severity;
import org.courtesy.finding.Trace;
import org.courtesy.finding.Withheld;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Locale DANISH = Locale.forLanguageTag("da");
    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");

    private final Texts texts = Texts.shipped();

    @Test
    void aDriverIsToldWithItsFigure() {
        assertThat(driver("PRICE_UP", "FROM_5_TO_15", 12.0, Locale.GERMAN)).isEqualTo("Preiserhöhung um 12 %");
        assertThat(driver("PRICE_UP", "FROM_5_TO_15", 12.5, Locale.GERMAN)).isEqualTo("Preiserhöhung um 12,5 %");
        assertThat(driver("PRICE_UP", "FROM_5_TO_15", 12.5, DANISH)).isEqualTo("Prisstigning på 12,5 %");
        assertThat(driver("PRICE_UP", "FROM_5_TO_15", 12.5, Locale.ENGLISH)).isEqualTo("Price increase of 12.5%");
        assertThat(driver("HIGH_USE", "", 5200.0, Locale.GERMAN)).isEqualTo("Hoher Stromverbrauch: 5.200 kWh im Jahr");
        assertThat(driver("TOUCH_QUALITY", "BAD", -5.83, Locale.GERMAN)).endsWith("(−5,8 Punkte)");
    }

    @Test
    void aFigureTakesTheNounThatFitsIt() {
        assertThat(driver("COMPLAINT_OPEN", "OPEN", 16.7, Locale.GERMAN))
                .isEqualTo("Beschwerde offen, seit 16\u00a0Tagen");
        assertThat(driver("COMPLAINT_OPEN", "OPEN", 1.2, Locale.GERMAN)).isEqualTo("Beschwerde offen, seit 1\u00a0Tag");
        assertThat(driver("END_WINDOW", "", 10, DANISH)).isEqualTo("Bindingen udløber snart: 10\u00a0dage tilbage");
        assertThat(driver("TENURE", "LOYAL", 130, Locale.GERMAN)).isEqualTo("Langjährige Treue, seit 10\u00a0Jahren");
    }

    @Test
    void aTextWithoutFigureStandsAlone() {
        assertThat(driver("COMPLAINT_OPEN", "OPEN", 0.3, Locale.GERMAN)).isEqualTo("Beschwerde offen");
        assertThat(driver("COMPLAINT_OPEN", "OPEN", null, DANISH)).isEqualTo("Klage åben");
        assertThat(driver("TENURE", "NEW", Double.POSITIVE_INFINITY, Locale.ENGLISH))
                .isEqualTo("New customer");
        assertThat(driver("NPS", "DETRACTOR", 0, Locale.ENGLISH)).isEqualTo("Would not recommend us (NPS 0)");
    }

    @Test
    void moneyIsInTheCustomersCurrency() {
        assertThat(texts.driver("OVERPRICED", "OVER_100", 140.0, "EUR", Locale.GERMAN))
                .isEqualTo("Anderswo günstiger, um 140\u00a0€ im Jahr");
        assertThat(texts.driver("OVERPRICED", "OVER_100", 1140.4, "DKK", DANISH))
                .isEqualTo("Billigere andre steder, sparer 1.140\u00a0kr. om året");
        assertThat(texts.driver("OVERPRICED", "OVER_100", 140.0, null, Locale.ENGLISH))
                .isEqualTo("Cheaper elsewhere, by 140 a year");
    }

    @Test
    void everyTextOfAnAssessmentIsFilled() {
        Assessment translated = texts.translate(assessment(), Locale.GERMAN);

        assertThat(translated.churn().drivers())
                .extracting(Driver::text)
                .containsExactly("Leichte Preiserhöhung um 4 %");
        assertThat(translated.contact().get(0).refusals().get(0).text()).isEqualTo("Eine Beschwerde ist offen.");
        assertThat(translated.actions().get(0).text()).isEqualTo("Wegen der Beschwerde zurückrufen");
        assertThat(translated.withheld().get(0).text()).isEqualTo("Geburtstagsgruß");
        assertThat(translated.withheld().get(0).refusals().get(0).text()).startsWith("Solange eine Beschwerde");
        assertThat(translated.offers().get(0).text()).isEqualTo("Ökostrom");
        assertThat(translated.next().text()).isEqualTo("Wegen der Beschwerde zurückrufen");
        assertThat(translated.deadlines().get(0).text()).isEqualTo("Beschwerde beantworten");
    }

    @Test
    void nothingButTextsChanges() {
        Assessment back = texts.translate(texts.translate(assessment(), Locale.GERMAN), DANISH);

        assertThat(back).isEqualTo(texts.translate(assessment(), DANISH));
        assertThat(back)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*text")
                .isEqualTo(assessment());
    }

    @Test
    void whatMayNotBeProfiledStaysNull() {
        Assessment bare = new Assessment(
                "a",
                AS_OF,
                "C-1",
                Mode.WHAT_IF,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null);

        assertThat(texts.translate(bare, DANISH)).isEqualTo(bare);
    }

    @Test
    void anUnknownCodeIsReadableAndNeverFails() {
        assertThat(texts.text("refusal", "TOO_MANY_CATS", Locale.GERMAN)).isEqualTo("Too many cats");
        assertThat(texts.text("nonsense", "X", null)).isEqualTo("X");
        assertThat(texts.text("refusal", null, DANISH)).isEmpty();
        assertThat(texts.text("refusal", "", DANISH)).isEmpty();
    }

    @Test
    void anUnsupportedLanguageReadsEnglish() {
        assertThat(texts.text("refusal", "OPEN_COMPLAINT", Locale.FRENCH)).isEqualTo("A complaint is open.");
        assertThat(texts.text("country", "DK", Locale.FRENCH)).isEqualTo("Denmark");
        assertThat(texts.text("country", "DK", Locale.GERMANY)).isEqualTo("Dänemark");
        assertThat(texts.text("language", "de", DANISH)).isEqualTo("tysk");
    }

    @Test
    void theBestLanguageIsNegotiated() {
        assertThat(Texts.best(LanguageRange.parse("de-AT,en;q=0.5"))).isEqualTo(Locale.GERMAN);
        assertThat(Texts.best(LanguageRange.parse("fr,da-DK;q=0.8,de;q=0.3"))).isEqualTo(DANISH);
        assertThat(Texts.best(LanguageRange.parse("fr"))).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.best(List.of())).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.best(null)).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void thereAreWordsWhereStaffTalks() {
        assertThat(texts.say("COMPLAINT_CALLBACK", Locale.GERMAN)).isPresent();
        assertThat(texts.say("LEAVE_ALONE", Locale.GERMAN)).isEmpty();
    }

    private String driver(String code, String level, Number figure, Locale locale) {
        return texts.driver(code, level, figure, null, locale);
    }

    private static Assessment assessment() {
        Refusal complaint = new Refusal("OPEN_COMPLAINT", "CON-031", null, "COMPLAINT_CLOSED", null, null);
        Refusal birthday = new Refusal("BDAY_SUPPRESSED_COMPLAINT", "OCC-004", null, "COMPLAINT_CLOSED", null, null);
        LocalDate today = AS_OF.toLocalDate();
        return new Assessment(
                "a",
                AS_OF,
                "C-1",
                Mode.LIVE,
                new RuleSetRef("standard", 1, "sha256:1"),
                "sha256:2",
                new Churn(
                        8,
                        Band.LOW,
                        false,
                        false,
                        ChurnPhase.PREVENTION,
                        List.of(new Driver("PRICE_UP", "UNDER_5", 8, "CHU-003", 4, null))),
                List.of(new ContactFinding(
                        ContactChannel.PHONE, Purpose.ADVERTISING, false, null, List.of(complaint), List.of())),
                List.of(new ActionFinding(
                        "COMPLAINT_CALLBACK",
                        ContactChannel.PHONE,
                        Purpose.SERVICE,
                        today,
                        null,
                        90,
                        "OCC-012",
                        null,
                        null)),
                List.of(new Withheld("BIRTHDAY_GREETING", List.of(birthday), null)),
                List.of(new OfferFinding("GREEN_TARIFF", false, List.of(complaint), null, null)),
                new Next("COMPLAINT_CALLBACK", null),
                new CustomerValue(BigDecimal.TEN, "EUR", "A", "SBG-1"),
                List.of(new Deadline("COMPLAINT_ANSWER_DUE", today, today, null, "EnWG 111a", "t-9", null)),
                List.of(new Alert("COMPLAINT", Severity.STOP, "ALR-001", 8, null)),
                new Loyalty(3, "BRONZE", null),
                null,
                null,
                null,
                new Trace(List.of("CHU-003"), null, "sha256:3", 40, List.of(), List.of()));
    }
}

package org.courtesy.web.screen.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.web.screen.customer.JudgedCases.ENGLISH;
import static org.courtesy.web.screen.customer.JudgedCases.aCustomer;
import static org.courtesy.web.screen.customer.JudgedCases.facts;
import static org.courtesy.web.screen.customer.JudgedCases.judged;

import java.util.List;
import java.util.Set;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.web.screen.layout.Words;
import org.junit.jupiter.api.Test;

/** The panels of the customer page tell what the assessment says. */
class PanelsTest {

    private static final String COMPLAINT = """
            , "touchpoints": [{"id": "t-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
               "at": "2026-11-04T15:20:00+01:00", "status": "OPEN", "experience": -3}]
            """;

    @Test
    void permissionsShowAllChannelsForAllPurposes() {
        Permissions permissions = permissions(aCustomer());

        assertThat(permissions.rows())
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.cells().stream()
                                .mapToInt(Permissions.Cell::columns)
                                .sum())
                        .isEqualTo(3));
    }

    @Test
    void aReasonAgainstEveryPurposeStandsOnce() {
        CustomerCase noPhone = aCustomer(", \"reachable\": [\"EMAIL\"]");

        List<Permissions.Cell> phone = permissions(noPhone).rows().get(0).cells();

        assertThat(phone).singleElement().satisfies(cell -> {
            assertThat(cell.columns()).isEqualTo(3);
            assertThat(cell.purpose()).isEqualTo("For any purpose");
            assertThat(cell.allowed()).isFalse();
            assertThat(cell.because()).isNotBlank();
            assertThat(cell.all().lines()).doesNotHaveDuplicates();
            assertThat(cell.more()).isEqualTo("+" + (cell.all().lines().count() - 1));
        });
        assertThat(permissions(noPhone).rows().get(1).cells()).hasSize(3);
    }

    @Test
    void aRefusedContactSaysWhyInWordsAndKeepsTheCodeForThoseWhoPoint() {
        Permissions.Cell phone = advertising(permissions(aCustomer()), 0);

        assertThat(phone.allowed()).isFalse();
        assertThat(phone.because()).isNotBlank().doesNotContain("_");
        assertThat(phone.all()).contains("[PHONE_NO_CONSENT, CON-");
    }

    @Test
    void aPauseIsAlertedWithItsEnd() {
        CustomerCase paused =
                aCustomer(", \"preference\": {\"pausedFrom\": \"2026-11-01\", \"pausedTo\": \"2026-11-30\"}");

        assertThat(alerts(paused)).anyMatch(text -> text.contains("30 Nov"));
        Permissions.Cell mail = advertising(permissions(paused), 1);
        assertThat(mail.again()).contains("1 Dec");
    }

    @Test
    void alertsPutTheGravestFirst() {
        CustomerCase hard = aCustomer(
                ", \"vulnerable\": true", COMPLAINT, ", \"promises\": [{\"id\": \"p\", \"dueOn\": \"2026-11-18\"}]");

        List<Chip> chips = Alerts.of(judged(hard), facts(hard), ENGLISH);

        assertThat(chips).extracting(Chip::tone).isSorted();
        assertThat(chips).extracting(Chip::text).anyMatch(text -> text.contains("16\u00a0days"));
        assertThat(chips)
                .extracting(Chip::text)
                .contains("Promise for 18 Nov not kept")
                .anyMatch(text -> text.startsWith("Vulnerable"));
    }

    @Test
    void aClosedComplaintIsNoAlert() {
        CustomerCase closed = aCustomer("", COMPLAINT.replace("}]", """
                        }, {"id": "t-2", "type": "COMPLAINT_CLOSED", "direction": "OUTBOUND", "channel": "PHONE",
                           "at": "2026-11-10T09:00:00+01:00", "status": "DONE", "relatesTo": "t-1"}]
                        """));

        assertThat(alerts(closed)).noneMatch(text -> text.contains("omplaint"));
    }

    @Test
    void aPriceRiseIsAlertedWithTheDayUntilWhichTheCustomerMayLeave() {
        assertThat(alerts(withPriceChange("\"percent\": 12")))
                .contains("Price increase 12 % from 1 Dec – special termination possible until 1 Dec");
    }

    @Test
    void aRiseOfTaxesAloneDoesNotSayThatTheCustomerMayLeave() {
        assertThat(alerts(withPriceChange("\"percent\": 12, \"taxOnly\": true")))
                .contains("Price increase 12 % from 1 Dec");
    }

    @Test
    void aPriceThatFallsIsNoAlert() {
        assertThat(alerts(withPriceChange("\"percent\": -4"))).noneMatch(text -> text.contains("Price"));
    }

    @Test
    void riskIsToldInPointsWithItsDriversTheStrongestFirst() {
        Assessment assessment = judged(aCustomer("", COMPLAINT));

        Risk risk = Risk.of(assessment.churn(), false, ENGLISH);

        assertThat(risk.points()).isEqualTo(assessment.churn().points());
        assertThat(risk.drivers())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.points() + line.text()).doesNotContain("%"));
        assertThat(risk.drivers().get(0).code()).isEqualTo("COMPLAINT_OPEN");
        assertThat(risk.drivers().get(0).help()).isEqualTo("solvable");
    }

    @Test
    void whoObjectedToAllIsNotJudged() {
        CustomerCase objected = aCustomer(
                "", ", \"objections\": [{\"purpose\": \"ADVERTISING\", \"at\": \"2026-05-01T00:00:00+02:00\"}]");
        Assessment assessment = judged(objected);

        assertThat(Risk.of(assessment.churn(), false, ENGLISH)).isNull();
        assertThat(Offers.of(assessment.offers(), Set.of(), ENGLISH)).isNull();
    }

    @Test
    void offersWithOneObstacleStandTogether() {
        List<Offers.Group> groups = Offers.of(judged(aCustomer("", COMPLAINT)).offers(), Set.of(), ENGLISH);

        assertThat(groups).extracting(Offers.Group::obstacle).doesNotHaveDuplicates();
        assertThat(groups).noneMatch(Offers.Group::eligible);
    }

    @Test
    void theNextCardTellsWhatAndWhy() {
        CustomerCase complaining = aCustomer("", COMPLAINT);

        NextCard card = NextCard.of(judged(complaining), facts(complaining), false, ENGLISH, ENGLISH);

        assertThat(card.code()).isEqualTo("COMPLAINT_CALLBACK");
        assertThat(card.alone()).isFalse();
        assertThat(card.reason()).contains("16 days");
    }

    @Test
    void leavingAloneIsAnAnswerToo() {
        CustomerCase calm = aCustomer();

        NextCard card = NextCard.of(judged(calm), facts(calm), false, ENGLISH, ENGLISH);

        assertThat(card.title()).isNotBlank();
        assertThat(card.reason()).isNotBlank();
    }

    private static CustomerCase withPriceChange(String change) {
        return CaseJson.readCase("""
                {"asOf": "2026-11-20T10:00:00+01:00",
                 "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"},
                 "contracts": [{"number": "V-1", "commodity": "ELECTRICITY", "status": "ACTIVE",
                   "supplyStart": "2019-03-01",
                   "priceChange": {"noticedOn": "2026-10-15", "effectiveOn": "2026-12-01", %s}}]}
                """.formatted(change));
    }

    private static Permissions permissions(CustomerCase data) {
        return Permissions.of(judged(data).contact(), facts(data), Set.of(), ENGLISH);
    }

    private static Permissions.Cell advertising(Permissions permissions, int channel) {
        return permissions.rows().get(channel).cells().get(2);
    }

    private static List<String> alerts(CustomerCase data) {
        Words words = ENGLISH;
        return Alerts.of(judged(data), facts(data), words).stream()
                .map(Chip::text)
                .toList();
    }
}

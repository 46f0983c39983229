package org.courtesy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Arbitration;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Counterfactual;
import org.courtesy.finding.CustomerReason;
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

class WireFormTest {

    private static final OffsetDateTime AS_OF = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final Refusal REFUSAL =
            new Refusal("OPEN_COMPLAINT", "CON-031", null, "COMPLAINT_CLOSED", null, "text");

    private static Assessment assessment(List<String> notFired) {
        return new Assessment(
                "0197",
                AS_OF,
                "C-1001",
                Mode.WHAT_IF,
                new RuleSetRef("standard", 3, "sha256:a"),
                "sha256:b",
                new Churn(
                        62,
                        Band.HIGH,
                        false,
                        false,
                        ChurnPhase.RETENTION,
                        List.of(new Driver("BILL_SHOCK", "over 25", 12, "CHU-006", 31.0, "text"))),
                List.of(new ContactFinding(
                        ContactChannel.PHONE, Purpose.ADVERTISING, false, null, List.of(REFUSAL), List.of())),
                List.of(new ActionFinding(
                        "COMPLAINT_CALLBACK",
                        ContactChannel.PHONE,
                        Purpose.SERVICE,
                        LocalDate.of(2026, 11, 20),
                        null,
                        91.5,
                        "OCC-012",
                        null,
                        "text")),
                List.of(new Withheld("BIRTHDAY_GREETING", List.of(REFUSAL), "text")),
                List.of(new OfferFinding("GREEN_TARIFF", false, List.of(REFUSAL), null, "text")),
                new Next("COMPLAINT_CALLBACK", "text"),
                new CustomerValue(new BigDecimal("408.0"), "EUR", null, "SBG-1"),
                List.of(new Deadline(
                        "DSAR_ANSWER_DUE",
                        LocalDate.of(2026, 11, 12),
                        LocalDate.of(2026, 12, 10),
                        null,
                        "GDPR 12",
                        null,
                        "text")),
                List.of(new Alert("COMPLAINT", Severity.STOP, "ALR-001", 8, "text")),
                new Loyalty(3, "BRONZE", "text"),
                null,
                null,
                null,
                new Trace(List.of("CHU-006"), notFired, "sha256:c", 41, List.of(), List.of()));
    }

    @Test
    void hasExactlyTheFieldsOfTheInterface() {
        JsonNode sent = CaseJson.apiMapper().valueToTree(assessment(null));

        assertThat(names(sent))
                .containsExactly(
                        "assessment",
                        "asOf",
                        "customer",
                        "mode",
                        "ruleSet",
                        "policy",
                        "churn",
                        "contact",
                        "actions",
                        "withheld",
                        "offers",
                        "next",
                        "clv",
                        "deadlines",
                        "alerts",
                        "loyalty",
                        "trace");
        assertThat(names(sent.at("/ruleSet"))).containsExactly("name", "version", "checksum");
        assertThat(names(sent.at("/churn")))
                .containsExactly("points", "band", "involuntary", "unavoidable", "phase", "drivers");
        assertThat(names(sent.at("/churn/drivers/0"))).containsExactly("code", "points", "rule", "text");
        assertThat(names(sent.at("/contact/0")))
                .containsExactly("channel", "purpose", "allowed", "allowedFrom", "refusals", "advice");
        assertThat(names(sent.at("/contact/0/refusals/0")))
                .containsExactly("code", "rule", "until", "liftedBy", "legalBasis", "text");
        assertThat(names(sent.at("/actions/0")))
                .containsExactly(
                        "code", "channel", "purpose", "earliest", "latest", "priority", "rule", "legalBasis", "text");
        assertThat(names(sent.at("/clv"))).containsExactly("value", "currency", "segment", "formula");
        assertThat(names(sent.at("/deadlines/0")))
                .containsExactly("kind", "firstDay", "lastDay", "pointOfNoReturn", "source", "subject", "text");
        assertThat(names(sent.at("/trace"))).containsExactly("fired", "facts", "micros");
        assertThat(sent.at("/asOf").asText()).isEqualTo("2026-11-20T10:00:00+01:00");
        assertThat(sent.at("/contact/0/allowedFrom").isNull()).isTrue();
    }

    @Test
    void listsTheSilentRulesOnlyWhenAskedFor() {
        JsonNode sent = CaseJson.apiMapper().valueToTree(assessment(List.of("CHU-001")));

        assertThat(names(sent.at("/trace"))).containsExactly("fired", "notFired", "facts", "micros");
    }

    @Test
    void explainsOnlyWhenAskedTo() {
        Assessment explained = assessment(null)
                .explained(
                        List.of(new Counterfactual(
                                "offers/GREEN_TARIFF",
                                List.of(new Counterfactual.Change("Complaint", "closed")),
                                "text")),
                        new Arbitration(
                                List.of(new Arbitration.Step(Arbitration.Stage.ELIGIBILITY, 31, 12)),
                                List.of(new Arbitration.Candidate(
                                        "OFFER_GREEN_TARIFF",
                                        Arbitration.Stage.ARBITRATION,
                                        30,
                                        0.5,
                                        1.0,
                                        60.0,
                                        1.0,
                                        "CLASS_GOES_FIRST",
                                        "COMPLAINT_CALLBACK",
                                        "text"))),
                        List.of(new CustomerReason(
                                "COMPLAINT_CALLBACK",
                                "PHONE",
                                CustomerReason.Ground.OWN_REQUEST,
                                null,
                                null,
                                null,
                                "text")),
                        new Trace(List.of("CHU-006"), List.of("CHU-001"), null, 41, List.of(), List.of()));

        JsonNode sent = CaseJson.apiMapper().valueToTree(explained);
        assertThat(sent.at("/counterfactuals/0")).hasToString("""
                {"target":"offers/GREEN_TARIFF","if":[{"fact":"Complaint","change":"closed"}],"text":"text"}""");
        assertThat(names(sent.at("/arbitration"))).containsExactly("funnel", "candidates");
        assertThat(sent.at("/arbitration/funnel/0"))
                .hasToString("{\"stage\":\"ELIGIBILITY\",\"entered\":31,\"passed\":12}");
        assertThat(names(sent.at("/arbitration/candidates/0")))
                .containsExactly(
                        "code", "stage", "priority", "propensity", "context", "value", "lever", "lost", "to", "text");
        assertThat(names(sent.at("/customerReasons/0")))
                .containsExactly("action", "channel", "ground", "since", "textVersion", "legalBasis", "text");
    }

    @Test
    void keepsEverythingInStorage() {
        Assessment given = assessment(List.of("CHU-001"));

        assertThat(CaseJson.read(CaseJson.write(given), Assessment.class)).isEqualTo(given);
        assertThat(CaseJson.write(given)).contains("\"level\":\"over 25\"").contains("\"value\":31.0");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How it was: asked where one may, answered by customers, staff and systems, and followed up when it was bad. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class FeedbackIT {

    private static final String PAGE = "/answer.xhtml";

    private final Api api = Api.admin();
    private String customer;
    private String call;

    @BeforeEach
    void aCustomerWhoCalled() {
        String number = Bodies.storedCustomer(api);
        customer = "/customers/" + number;
        call = api.post("/touchpoints", Bodies.touchpoint(number, "call-" + number))
                .has(201)
                .at("/touchpoint/touchpoint")
                .asText();
    }

    private void consentToMail() {
        api.post(customer + "/consents", """
                {"channel": "EMAIL", "state": "GRANTED", "proof": "DOUBLE_OPT_IN_EMAIL",
                 "at": "2026-01-10T09:00:00+01:00"}""").has(201);
    }

    private Answer ask(String channel) {
        return api.post(
                customer + "/feedback/link", "{\"touchpoint\": \"%s\", \"channel\": \"%s\"}".formatted(call, channel));
    }

    private Visitor asked() {
        consentToMail();
        Visitor visitor = new Visitor();
        HttpResponse<String> opened =
                visitor.open(ask("EMAIL").has(201).at("/url").asText());
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).hasValue("/courtesy" + PAGE);
        return visitor;
    }

    private static HttpResponse<String> send(Visitor visitor, Integer nps, Integer csat, String comment) {
        Map<String, String> fields = new HashMap<>();
        if (nps != null) {
            fields.put("answer:nps", nps.toString());
        }
        if (csat != null) {
            fields.put("answer:csat", csat.toString());
        }
        fields.put("answer:comment", comment);
        return visitor.press(PAGE, "answer:send", fields, Map.of());
    }

    @Test
    void aSurveyIsAdvertisingAndAsksTheGate() {
        Answer refused = ask("EMAIL").isProblem(409, "conflict");
        assertThat(refused.at("/code").asText()).isEqualTo("SURVEY_REFUSED");
        assertThat(refused.json().path("errors").findValuesAsText("code")).contains("MAIL_NO_CONSENT");

        consentToMail();
        Answer permitted = ask("EMAIL").has(201);
        assertThat(permitted.at("/url").asText()).contains(PAGE + "?link=");
        assertThat(permitted.at("/lastDay").asText())
                .isEqualTo(
                        LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(30).toString());
        ask("PHONE").isProblem(400, "invalid-input").names("channel", "UNKNOWN_VALUE");
    }

    @Test
    void theCustomerAnswersAndTheScoreCardSeesItAtOnce() {
        Visitor visitor = asked();
        HttpResponse<String> page = visitor.get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Wie war es?", "Anruf beim Kundenservice am 20.1.2026")
                .doesNotContain("Prüfstein", visitor.carried(PAGE), "<script");

        assertThat(send(visitor, 3, 1, "Niemand rief zurück").statusCode()).isEqualTo(302);

        Answer stored = api.get(customer + "/feedback").has(200);
        assertThat(stored.at("/items/0/way").asText()).isEqualTo("LINK");
        assertThat(stored.at("/items/0/answer/nps").asInt()).isEqualTo(3);
        assertThat(stored.at("/items/0/loop").asText()).isEqualTo("OPEN");
        assertThat(api.get(customer).has(200).at("/customer/nps").asInt()).isEqualTo(3);
        Answer decision = api.get(customer + "/assessment").has(200);
        assertThat(decision.json().path("churn").path("drivers").findValuesAsText("code"))
                .contains("NPS");
        assertThat(visitor.get(PAGE).body()).contains("Danke, das ist angekommen.", "Niemand rief zurück");
    }

    @Test
    void theAnswerCanBeCorrectedAndIsStillOne() {
        Visitor visitor = asked();
        send(visitor, 0, null, "");
        send(visitor, 10, 5, "");

        Answer stored = api.get(customer + "/feedback").has(200);
        assertThat(stored.at("/items")).hasSize(1);
        assertThat(stored.at("/items/0/answer/nps").asInt()).isEqualTo(10);
        assertThat(stored.at("/items/0/loop").asText()).isEqualTo("NONE");
        assertThat(stored.at("/items/0/correctedAt").isNull()).isFalse();
    }

    @Test
    void nothingIsNoAnswerAndWhatWasTypedStays() {
        Visitor visitor = asked();

        HttpResponse<String> answer = send(visitor, null, null, " ");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Bitte beantworten Sie eine der Fragen");
        assertThat(api.get(customer + "/feedback").has(200).at("/items")).isEmpty();
        HttpResponse<String> tooLong = send(visitor, 7, null, "lang ".repeat(401));
        assertThat(tooLong.body()).contains("Das ist zu lang", "lang lang");
    }

    @Test
    void theLinkOpensThisPageAlone() {
        Visitor visitor = asked();
        String token = visitor.carried(PAGE);

        assertThat(new Visitor().get("/my.xhtml?link=" + token).statusCode()).isIn(404, 429);
        String own = api.post(customer + "/link", "").has(201).at("/url").asText();
        assertThat(new Visitor()
                        .get(PAGE + "?link=" + own.replaceFirst(".*link=", ""))
                        .statusCode())
                .isIn(404, 429);
        for (String path : List.of("/customers.xhtml", "/feedback.xhtml", "/today.xhtml")) {
            assertThat(visitor.get(path).headers().firstValue("Location").orElse(""))
                    .contains("/login.xhtml");
        }
        api.delete(customer + "/link").has(200);
        assertThat(send(visitor, 9, null, "").statusCode()).isEqualTo(404);
        assertThat(api.get(customer + "/feedback").has(200).at("/items")).isEmpty();
    }

    @Test
    void staffNotesWhatWasSaidInAConversationAndSystemsSendTheirs() {
        Answer noted = api.post(
                        customer + "/feedback", "{\"touchpoint\": \"%s\", \"nps\": 9, \"ces\": 2}".formatted(call))
                .has(201);
        assertThat(noted.at("/way").asText()).isEqualTo("STAFF");
        assertThat(noted.at("/bad").asBoolean()).isFalse();

        String sent = "{\"source\": \"survey\", \"id\": \"%s\", \"csat\": 2}".formatted(call);
        assertThat(api.post(customer + "/feedback", sent).has(201).at("/bad").asBoolean())
                .isTrue();
        api.post(customer + "/feedback", sent).has(200);
        assertThat(api.get(customer + "/feedback").has(200).at("/items")).hasSize(2);

        api.post(customer + "/feedback", "{\"nps\": 11}")
                .isProblem(400, "invalid-input")
                .names("nps", "OUT_OF_RANGE");
        api.post(customer + "/feedback", "{}").isProblem(400, "invalid-input").names("nps", "MISSING");
        for (String role : List.of("ANALYST", "APPROVER", "PRIVACY")) {
            Api.as(role).post(customer + "/feedback", "{\"nps\": 1}").isProblem(403, "forbidden");
        }
    }

    @Test
    void nobodyElseChangesWhatTheCustomerWrote() {
        send(asked(), 2, null, "");

        Answer refused = api.post(customer + "/feedback", "{\"touchpoint\": \"%s\", \"nps\": 10}".formatted(call))
                .isProblem(409, "conflict");
        assertThat(refused.at("/code").asText()).isEqualTo("FEEDBACK_OF_CUSTOMER");
    }

    @Test
    void theFiguresAreThereForLeads() {
        api.post(customer + "/feedback", "{\"nps\": 9}").has(201);

        Answer figures = Api.as("APPROVER").get("/reports/feedback").has(200);
        assertThat(figures.at("/answers").asInt()).isPositive();
        assertThat(figures.at("/nps/count").asInt()).isPositive();
        assertThat(figures.at("/steps")).hasSize(11);
        Answer sheet = Api.as("APPROVER").get("/reports/feedback?format=csv").has(200);
        assertThat(sheet.text()).startsWith("type,answers,bad,open,npsAnswers,nps");
        Api.as("AGENT").get("/reports/feedback").isProblem(403, "forbidden");
    }

    @Test
    void fromTheirOwnPageCustomersSayHowItWasUnasked() {
        String fresh = "fresh-" + customer.substring("/customers/".length());
        String today = api.post("/touchpoints", """
                        {"source": "telephony", "id": "%s", "customer": "%s", "type": "TARIFF_ADVICE",
                         "direction": "INBOUND", "channel": "PHONE"}""".formatted(fresh, customer.substring("/customers/".length())))
                .has(201)
                .at("/touchpoint/touchpoint")
                .asText();
        Visitor visitor = new Visitor();
        visitor.open(api.post(customer + "/link", "").has(201).at("/url").asText());

        HttpResponse<String> begun = visitor.press("/my.xhtml", "saying:t" + today.replace("-", ""));

        assertThat(begun.headers().firstValue("Location").orElse("")).endsWith(PAGE);
        assertThat(visitor.get(PAGE).body()).contains("Tarifberatung");
        assertThat(send(visitor, 8, null, "").statusCode()).isEqualTo(302);
        assertThat(api.get(customer + "/feedback").has(200).at("/items/0/type").asText())
                .isEqualTo("TARIFF_ADVICE");
    }
}

package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to customers' own pages: what they open, what they do not, and for whom. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class CustomerLinkIT {

    private static final String MY = "/my.xhtml";
    private static final String GRANT = """
            {"purpose": "ADVERTISING", "channel": "%s", "state": "GRANTED", "at": "2026-01-10T09:00:00+01:00",
             "proof": "SIGNED_FORM", "textVersion": "2025-03", "recordedBy": "s.meier", "evidence": "cabinet 7"}""";

    private final Api api = Api.admin();
    private String number;
    private String customer;

    @BeforeEach
    void aCustomerWhoConsented() {
        number = consenting();
        customer = "/customers/" + number;
    }

    private String consenting() {
        String stored = Bodies.storedCustomer(api);
        for (String channel : List.of("PHONE", "EMAIL")) {
            api.post("/customers/" + stored + "/consents", GRANT.formatted(channel))
                    .has(201);
        }
        return stored;
    }

    private String link(String ofCustomer) {
        return api.post(ofCustomer + "/link", "").has(201).at("/url").asText();
    }

    private Visitor visitor() {
        Visitor visitor = new Visitor();
        assertThat(visitor.open(link(customer)).statusCode()).isEqualTo(303);
        return visitor;
    }

    private JsonNode latestConsent(String ofCustomer) {
        return api.get(ofCustomer + "/consents").has(200).at("/items/0");
    }

    @Test
    void aLinkIsMadeWithItsLastDay() {
        Answer made = api.post(customer + "/link", "").has(201);

        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        assertThat(made.at("/lastDay").asText()).isEqualTo(today.plusDays(90).toString());
        assertThat(made.at("/url").asText())
                .startsWith(RunningServer.at(MY) + "?link=")
                .doesNotContain(number);
        Answer listed = api.get(customer + "/link").has(200);
        assertThat(listed.at("/items/0/state").asText()).isEqualTo("VALID");
        assertThat(listed.at("/items/0/issuedBy").asText()).isEqualTo("admin");
        assertThat(listed.text()).doesNotContain(made.at("/url").asText().replaceFirst(".*link=", ""));
        api.post("/customers/NOBODY/link", "").isProblem(404, "not-found");
    }

    @Test
    void othersThanTheDeskMakeNone() {
        for (String role : List.of("ANALYST", "APPROVER", "PRIVACY")) {
            Api.as(role).post(customer + "/link", "").isProblem(403, "forbidden");
        }
        Api.anonymous().post(customer + "/link", "").isProblem(401, "unauthenticated");
        Api.as("INTEGRATION").post(customer + "/link", "").has(201);
    }

    @Test
    void theTokenLeavesTheAddressAtOnceAndStaysOutOfThePage() {
        Visitor visitor = new Visitor();
        HttpResponse<String> opened = visitor.open(link(customer));

        assertThat(opened.headers().firstValue("Location")).hasValue("/courtesy" + MY);
        String token = visitor.carried("/my.xhtml");
        HttpResponse<String> page = visitor.get(MY);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Inge Prüfstein", "Warum haben Sie mich kontaktiert?")
                .doesNotContain(token, "<script", "s.meier", "cabinet 7");
        for (HttpResponse<String> answer : List.of(opened, page)) {
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        }
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith(Visitor.COOKIE).containsIgnoringCase("path=/courtesy" + MY));
    }

    @Test
    void whateverOpensNothingIsAnsweredAlike() {
        String valid = link(customer);
        String revoked = link(customer);
        api.delete(customer + "/link").has(200);
        String altered = valid.substring(0, valid.length() - 1) + (valid.endsWith("A") ? "B" : "A");
        String forged = valid.replaceFirst("link=.*", "link=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        String broken = valid.replaceFirst("link=.*", "link=x");

        HttpResponse<String> first = new Visitor().open(revoked);
        assertThat(first.body()).contains("This link opens no page").doesNotContain(number, "Inge");
        for (String url : List.of(valid, altered, forged, broken, revoked)) {
            HttpResponse<String> answer = new Visitor().open(url);
            assertThat(answer.statusCode()).isEqualTo(first.statusCode()).isIn(404, 429);
            assertThat(answer.body()).isEqualTo(first.body());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(first.headers().map().keySet());
        }
    }

    @Test
    void aRevokedLinkEndsThePageThatIsOpen() {
        Visitor visitor = visitor();
        api.delete(customer + "/link").has(200).at("/revoked");

        HttpResponse<String> answer = visitor.press(MY, "ads:withdrawAll");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(visitor.press(MY, "ways:withdrawAll").statusCode()).isEqualTo(404);
        assertThat(latestConsent(customer).path("state").asText()).isEqualTo("GRANTED");
    }

    @Test
    void aWithdrawalIsInTheLedgerWithWhoAndHowAndADecisionFollowsIt() {
        api.get(customer + "/assessments").has(200);
        HttpResponse<String> done = visitor().press(MY, "ways:withdraw_PHONE");

        assertThat(done.statusCode()).isEqualTo(302);
        JsonNode entry = latestConsent(customer);
        assertThat(entry.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(entry.path("channel").asText()).isEqualTo("PHONE");
        assertThat(entry.path("recordedBy").asText()).isEqualTo("customer");
        assertThat(entry.path("occasion").asText()).isEqualTo("CUSTOMER_LINK");
        Answer decision = api.get(customer + "/assessment").has(200);
        assertThat(decision.at("/mode").asText()).isEqualTo("LIVE");
        assertThat(decision.json().path("contact")).anySatisfy(row -> {
            assertThat(row.path("channel").asText()).isEqualTo("PHONE");
            assertThat(row.path("purpose").asText()).isEqualTo("ADVERTISING");
            assertThat(row.path("refusals").findValuesAsText("code")).contains("CONSENT_WITHDRAWN");
        });
    }

    @Test
    void everythingAtOncePauseGreetingsAndWishes() {
        Visitor visitor = visitor();
        visitor.press(MY, "ways:withdrawAll");
        visitor.press(MY, "ways:objectAll");
        visitor.press(
                MY, "pause:set", Map.of("pause:pausedFrom", "2030-01-01", "pause:pausedTo", "2030-02-01"), Map.of());
        visitor.press(MY, "greetings:stop");
        visitor.press(MY, "prefer:save", Map.of("prefer:preferred", "POST", "prefer:most", "2"), Map.of());

        assertThat(api.get(customer + "/consents").has(200).json().findValuesAsText("state"))
                .containsExactly("WITHDRAWN", "WITHDRAWN", "GRANTED", "GRANTED");
        JsonNode objection = api.get(customer + "/objections").has(200).at("/items/0");
        assertThat(objection.path("channel").isNull()).isTrue();
        Answer wishes = api.get(customer + "/preferences").has(200);
        assertThat(wishes.at("/pausedFrom").asText()).isEqualTo("2030-01-01");
        assertThat(wishes.at("/pausedTo").asText()).isEqualTo("2030-02-01");
        assertThat(wishes.at("/greetings").asBoolean()).isFalse();
        assertThat(wishes.at("/preferredChannel").asText()).isEqualTo("POST");
        assertThat(wishes.at("/maxAdvertisingPer30Days").asInt()).isEqualTo(2);
        assertThat(api.get(customer + "/assessment").has(200).at("/churn").isNull())
                .as("no profiling for advertising after an objection to all")
                .isTrue();
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndTheInputStays() {
        Visitor visitor = visitor();
        HttpResponse<String> answer = visitor.press(
                MY, "pause:set", Map.of("pause:pausedFrom", "2030-02-01", "pause:pausedTo", "2030-01-01"), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Die Pause endet, bevor sie beginnt.", "2030-02-01", "2030-01-01");
        assertThat(api.get(customer + "/preferences").has(200).at("/pausedFrom").isNull())
                .isTrue();
    }

    @Test
    void nobodyElseIsTouchedOrShown() {
        String other = "/customers/" + consenting();
        Visitor visitor = visitor();
        visitor.press(MY, "ways:withdrawAll", Map.of("number", other, "customer", other), Map.of());

        assertThat(latestConsent(customer).path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(latestConsent(other).path("state").asText()).isEqualTo("GRANTED");
        assertThat(visitor.get(MY + "?number=" + other.substring("/customers/".length()) + "&all=true")
                        .body())
                .contains(number)
                .doesNotContain(other.substring("/customers/".length()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers.xhtml",
                "/customer.xhtml?number=C-1",
                "/reports.xhtml",
                "/workbench.xhtml",
                "/approvals.xhtml",
                "/workbench/catalogue?version=1",
                "/index.xhtml",
                "/WEB-INF/my/open.xhtml"
            })
    void theLinkOpensNoOtherScreen(String path) {
        HttpResponse<String> answer = visitor().get(path);

        assertThat(answer.statusCode()).isIn(302, 404);
        if (answer.statusCode() == 302) {
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/login.xhtml");
        }
        assertThat(answer.body()).doesNotContain("Prüfstein");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/customers/C-1", "/customers/C-1/link", "/worklist", "/jobs"})
    void theLinkOpensNoInterface(String path) {
        Visitor visitor = visitor();

        assertThat(visitor.get("/api/v1" + path).statusCode()).isEqualTo(401);
        Api.anonymous()
                .with("Authorization", "Bearer " + visitor.carried("/my.xhtml"))
                .get(path)
                .isProblem(401, "unauthenticated");
    }

    @Test
    void aFormOfAnotherSiteIsNotHeard() {
        Visitor visitor = visitor();
        HttpResponse<String> answer =
                visitor.press(MY, "ways:withdrawAll", Map.of(), Map.of("Sec-Fetch-Site", "cross-site"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(latestConsent(customer).path("state").asText()).isEqualTo("GRANTED");
    }

    @Test
    void whoLeavesHasToOpenTheLinkAgain() {
        Visitor visitor = visitor();
        visitor.press(MY, "leave:go");

        assertThat(visitor.carried("/my.xhtml")).isNull();
        assertThat(visitor.get(MY).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasTypedIntoAPageThatHasClosedIsShownAgain() {
        HttpResponse<String> answer = new Visitor()
                .press(MY, "pause:set", Map.of("pause:pausedTo", "2030-01-01<b>"), Map.of("Accept-Language", "de"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Gespeichert ist nichts.", "2030-01-01&lt;b&gt;");
    }

    @Test
    void tooManyLinksThatOpenNothingAreAnsweredShortlyButAValidOneStillOpens() throws IOException {
        String valid = link(customer).replaceFirst(".*link=", "");

        assertThat(statusFromElsewhere("wrong")).isEqualTo(404);
        for (int i = 0; i < 20; i++) {
            statusFromElsewhere("wrong" + i);
        }

        assertThat(statusFromElsewhere("wrong")).isEqualTo(429);
        assertThat(statusFromElsewhere(valid)).isEqualTo(303);
    }

    /** From another address than all other tests, so that they are not counted with these. */
    private static int statusFromElsewhere(String token) throws IOException {
        var server = RunningServer.at(MY);
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.77"), 0));
            socket.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            String request = "GET " + server.getPath() + "?link=" + token + " HTTP/1.1\r\nHost: " + server.getHost()
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        }
    }
}

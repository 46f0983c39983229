package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.courtesy.it.PostgresForTests;
import org.courtesy.it.RunningServer;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever somebody does is in the audit trail: at the door, on a screen, on the interface. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class AuditIT {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final Api admin = Api.admin();
    private final Api privacy = Api.as("PRIVACY");
    private final Api agent = Api.as("AGENT");
    private final String customer = Bodies.storedCustomer(admin);

    private List<JsonNode> found(String query) {
        JsonNode items =
                privacy.get("/audit?limit=500&" + query).has(200).json().at("/items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private List<String> actions(String query) {
        return found(query).stream().map(entry -> entry.at("/action").asText()).toList();
    }

    /** What is counted is written within seconds. */
    private JsonNode counted(String query) {
        return Waiting.until(() -> found(query), some -> !some.isEmpty()).get(0);
    }

    @Test
    void whoSeesAndChangesACustomerOnTheInterfaceIsKnown() {
        String path = "/customers/" + customer;
        agent.with("X-Correlation-Id", "audit-it-" + customer).get(path).has(200);
        agent.get(path + "/consents").has(200);
        agent.get(path + "/objections").has(200);
        agent.post(path + "/objections", "{\"channel\": \"PHONE\"}").has(201);

        List<JsonNode> entries = found("customer=" + customer + "&who=agent");

        assertThat(entries)
                .as("three readings within minutes are one entry")
                .extracting(entry -> entry.at("/action").asText())
                .containsExactly("CONSENT_RECORDED", "CUSTOMER_SEEN");
        JsonNode seen = entries.get(1);
        assertThat(seen.at("/place").asText()).isEqualTo("API");
        assertThat(seen.at("/outcome").asText()).isEqualTo("DONE");
        assertThat(seen.at("/roles/0").asText()).isEqualTo("AGENT");
        assertThat(seen.at("/correlation").asText()).isEqualTo("audit-it-" + customer);
        assertThat(actions("customer=" + customer + "&who=admin")).containsExactly("CUSTOMER_CHANGED");
    }

    @Test
    void whatWasNotFoundWasNotSeen() {
        agent.get("/customers/none-" + customer).isProblem(404, "not-found");

        assertThat(found("customer=none-" + customer)).isEmpty();
    }

    @Test
    void whoSignsInOnTheScreensAndLooksAtACustomerIsKnown() {
        HttpClient browser = browser();
        signIn(browser, "agent", PostgresForTests.port() == null ? "courtesy" : "first-start-admin");
        get(browser, "/customer.xhtml?number=" + customer);
        get(browser, "/users.xhtml");

        assertThat(found("who=agent&action=SIGNED_IN").get(0).at("/place").asText())
                .isEqualTo("SCREEN");
        List<JsonNode> seen = found("customer=" + customer + "&action=CUSTOMER_SEEN&who=agent");
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).at("/place").asText()).isEqualTo("SCREEN");
        JsonNode refused = counted("who=agent&action=ACCESS_REFUSED&subjectKind=PLACE&subject=users");
        assertThat(refused.at("/outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/roles/0").asText()).isEqualTo("AGENT");
    }

    @Test
    void wrongPasswordsAreCountedByNameAndNamesOfNobodyAreNotKept() {
        String nobody = "nobody-" + customer;
        for (int i = 0; i < 3; i++) {
            Api.as("approver", "wrong " + i).get("/customers/" + customer).isProblem(401, "unauthenticated");
            Api.as(nobody, "wrong").get("/customers/" + customer).isProblem(401, "unauthenticated");
        }
        Api.anonymous()
                .with("Authorization", "Bearer none")
                .get("/customers/" + customer)
                .isProblem(401, "unauthenticated");

        counted("who=unknown&action=SIGN_IN_FAILED");
        assertThat(found("who=" + nobody)).isEmpty();
        if (PostgresForTests.port() == null) {
            assertThat(counted("who=approver&action=SIGN_IN_FAILED")
                            .at("/times")
                            .asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void whatIsRefusedForLackOfARoleOrAScopeIsKnown() {
        agent.get("/audit").isProblem(403, "forbidden");
        String name = "audit-" + UUID.randomUUID();
        Answer made = admin.post(
                        "/keys",
                        "{\"name\": \"" + name + "\", \"role\": \"INTEGRATION\", \"scopes\": [\"customers:read\"]}")
                .has(201);
        Api key = Api.anonymous()
                .with("Authorization", "Bearer " + made.at("/secret").asText());
        key.get("/customers/" + customer).has(200);
        key.get("/jobs").isProblem(403, "forbidden");

        Waiting.until(
                () -> found("who=agent&action=ACCESS_REFUSED&subjectKind=PLACE&subject=audit"),
                some -> some.stream().anyMatch(one -> one.at("/detail").asText().equals("GET")));
        assertThat(counted("who=" + name).at("/detail").asText()).isEqualTo("KEY_SCOPE");
        assertThat(actions("subjectKind=KEY&subject=" + name)).containsExactly("KEY_MADE");
        assertThat(actions("customer=" + customer + "&who=" + name))
                .as("what keys read is counted, not told one by one")
                .isEmpty();
    }

    @Test
    void searchesAndFilesAreEntriesThemselves() {
        privacy.get("/audit?customer=" + customer).has(200);
        Answer file = privacy.with("Accept", "text/csv")
                .get("/audit?customer=" + customer)
                .has(200);

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("audit.csv");
        assertThat(file.text().lines().toList().get(0)).startsWith("id,at,who,roles,place,action");
        assertThat(file.text()).contains("CUSTOMER_CHANGED", customer);
        assertThat(actions("customer=" + customer + "&who=privacy"))
                .containsExactly("TRAIL_EXPORTED", "TRAIL_SEARCHED");
    }

    @Test
    void whoAdministersSeesTheTrailButNotWhichCustomer() {
        agent.get("/customers/" + customer).has(200);

        assertThat(admin.get("/audit?who=agent").has(200).text())
                .contains("CUSTOMER_SEEN")
                .doesNotContain(customer);
        assertThat(admin.with("Accept", "text/csv")
                        .get("/audit?who=agent")
                        .has(200)
                        .text())
                .doesNotContain(customer);
        assertThat(admin.get("/audit?customer=" + customer)
                        .isProblem(403, "forbidden")
                        .at("/code")
                        .asText())
                .isEqualTo("AUDIT_CUSTOMER");
        assertThat(admin.with("Accept", "text/csv")
                        .get("/audit?customer=" + customer)
                        .isProblem(403, "forbidden")
                        .at("/code")
                        .asText())
                .isEqualTo("AUDIT_CUSTOMER");
    }

    @Test
    void aWrongFilterIsSaid() {
        privacy.get("/audit?action=DREAMT").isProblem(400, "invalid-input").names("action", "UNKNOWN_VALUE");
        privacy.get("/audit?outcome=MAYBE").isProblem(400, "invalid-input").names("outcome", "UNKNOWN_VALUE");
        privacy.get("/audit?from=yesterday").isProblem(400, "invalid-input").names("from", "INVALID");
        privacy.get("/audit?cursor=x").isProblem(400, "invalid-input").names("cursor", "INVALID");
        privacy.get("/audit?limit=0").isProblem(400, "invalid-input").names("limit", "OUT_OF_RANGE");
        agent.get("/audit/chain").isProblem(403, "forbidden");
        agent.post("/audit/checks", "").isProblem(403, "forbidden");
    }

    @Test
    void pagesFollowEachOther() {
        String path = "/customers/" + customer;
        for (int i = 0; i < 3; i++) {
            agent.post(path + "/promises", "{\"dueOn\": \"2030-01-0" + (i + 1) + "\", \"what\": \"call back\"}")
                    .has(201);
        }
        String query = "/audit?limit=2&customer=" + customer;

        Answer first = privacy.get(query).has(200);
        Answer second =
                privacy.get(query + "&cursor=" + first.at("/next").asText()).has(200);

        assertThat(first.at("/items")).hasSize(2);
        assertThat(second.at("/items").size()).isPositive();
        assertThat(second.text()).doesNotContain(first.at("/items/1/id").asText());
        assertThat(first.at("/items/1/at").asText())
                .isGreaterThanOrEqualTo(second.at("/items/0/at").asText());
    }

    @Test
    void anErasedPersonIsInNoEntryAndTheTrailHolds() {
        agent.get("/customers/" + customer).has(200);
        String data = privacy.get("/customers/" + customer + "/export?language=en")
                .has(200)
                .text();
        assertThat(data).contains("\"accesses\"").contains("CUSTOMER_SEEN");

        Waiting.until(
                () -> found("customer=" + customer + "&action=DATA_EXPORTED").get(0),
                one -> one.hasNonNull("position"));

        Answer receipt =
                privacy.delete("/customers/" + customer + "?despite=CONTRACT").has(200);

        assertThat(receipt.at("/emptied/audit_entry").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(found("customer=" + customer))
                .extracting(entry -> entry.at("/action").asText())
                .as("the search for the number, and nothing else")
                .isSubsetOf("TRAIL_SEARCHED");
        assertThat(found("subjectKind=ERASURE&subject=" + receipt.at("/id").asText()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.at("/detail").asText()).contains("CONTRACT"));
        JsonNode checked = checked();
        assertThat(checked.at("/problems").asLong()).as(checked.toString()).isZero();
        assertThat(checked.at("/shredded").asLong()).isPositive();
    }

    @Test
    void whatSomebodyChangesInTheDatabaseIsFound() {
        assumeTrue(PostgresForTests.port() != null, "the database of the other runs is the server's own");
        agent.get("/customers/" + customer).has(200);
        JsonNode entry = Waiting.until(
                () -> found("who=agent&action=CUSTOMER_SEEN&customer=" + customer)
                        .get(0),
                one -> one.hasNonNull("position"));
        String id = entry.at("/id").asText();

        PostgresForTests.change("update audit_entry set who = 'somebody' where id = ?::uuid", id);
        JsonNode broken = checked();
        PostgresForTests.change("update audit_entry set who = 'agent' where id = ?::uuid", id);

        assertThat(broken.at("/found").toString())
                .contains("{\"position\":" + entry.at("/position").asLong() + ",\"kind\":\"ROW_CHANGED\"}");
        assertThat(checked().at("/problems").asLong()).isZero();
    }

    private JsonNode checked() {
        String check = privacy.post("/audit/checks", "").has(202).at("/id").asText();
        return Waiting.until(
                () -> StreamSupport.stream(
                                privacy.get("/audit/chain")
                                        .has(200)
                                        .at("/items")
                                        .spliterator(),
                                false)
                        .filter(item -> item.at("/id").asText().equals(check))
                        .findFirst()
                        .orElseThrow(),
                item -> item.hasNonNull("endedAt"));
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static void signIn(HttpClient browser, String user, String password) {
        Matcher state = VIEW_STATE.matcher(get(browser, "/login.xhtml").body());
        assertThat(state.find()).isTrue();
        String body = Map.of(
                        "login",
                        "login",
                        "login:name",
                        user,
                        "login:password",
                        password,
                        "login:go",
                        "login:go",
                        "jakarta.faces.ViewState",
                        state.group(1))
                .entrySet()
                .stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(
                browser,
                HttpRequest.newBuilder(RunningServer.at("/login.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> get(HttpClient browser, String path) {
        return send(browser, HttpRequest.newBuilder(RunningServer.at(path)));
    }

    private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /metrics}: who may read the figures, in which form, and that they move. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class MetricsIT {

    private static final String STORED = "courtesy_decisions_total{how=\"stored\",outcome=\"made\"}";

    private final Api admin = Api.admin();
    private final Api scraper = key("\"metrics:read\"");

    private Api key(String scopes) {
        Answer made = admin.post(
                        "/keys",
                        "{\"name\": \"watcher-" + UUID.randomUUID() + "\", \"role\": \"INTEGRATION\", \"scopes\": ["
                                + scopes + "]}")
                .has(201);
        return Api.anonymous()
                .with("Authorization", "Bearer " + made.at("/secret").asText());
    }

    private String figures() {
        return scraper.get("/metrics").has(200).text();
    }

    private double value(String series) {
        return figures()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    @Test
    void aKeyOfItsOwnReadsTheFiguresAndNothingElse() {
        scraper.get("/metrics").has(200);

        assertThat(scraper.get("/jobs").isProblem(403, "forbidden").at("/code").asText())
                .isEqualTo("KEY_SCOPE");
        key("\"jobs:read\"").get("/metrics").isProblem(403, "forbidden");
    }

    @Test
    void whoIsNeitherAMachineNorAnAdministratorIsRefused() {
        Api.anonymous().get("/metrics").isProblem(401, "unauthenticated");
        for (String role : List.of("AGENT", "ANALYST", "APPROVER", "PRIVACY")) {
            Api.as(role).get("/metrics").isProblem(403, "forbidden");
        }
        Api.as("INTEGRATION").get("/metrics").has(200);
        admin.get("/metrics").has(200);
    }

    @Test
    void theFormIsTheOneThatIsAccepted() {
        Answer plain = scraper.get("/metrics").has(200);
        assertThat(plain.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        assertThat(plain.header("Cache-Control")).contains("no-store");

        Answer open = scraper.with(
                        "Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5")
                .get("/metrics")
                .has(200);

        assertThat(open.header("Content-Type")).startsWith("application/openmetrics-text");
        assertThat(open.text()).endsWith("# EOF\n");
    }

    @Test
    void aStoredDecisionIsCountedWithItsPhases() {
        double before = value(STORED);
        double loaded = value("courtesy_decision_phase_seconds_count{phase=\"load\"}");

        admin.post(
                        "/touchpoints",
                        Bodies.touchpoint(
                                Bodies.storedCustomer(admin), UUID.randomUUID().toString()))
                .has(201);

        // Others decide on this server, too.
        assertThat(value(STORED)).isGreaterThan(before);
        assertThat(value("courtesy_decision_phase_seconds_count{phase=\"load\"}"))
                .isGreaterThan(loaded);
    }

    @Test
    void whatIsOnlyAskedIsCountedApart() {
        String asked = "courtesy_decisions_total{how=\"asked\",outcome=\"made\"}";
        double before = value(asked);

        admin.post("/assessments", Bodies.smallCase()).has(200);

        assertThat(value(asked)).isGreaterThan(before);
    }

    @Test
    void requestsAreToldByTheTemplateOfTheirAddress() {
        String customer = "nobody-" + UUID.randomUUID();
        admin.get("/customers/" + customer).isProblem(404, "not-found");
        Api.anonymous().get("/customers/" + customer).isProblem(401, "unauthenticated");

        String text = figures();

        assertThat(text)
                .contains(
                        "courtesy_http_request_seconds_count{method=\"GET\",route=\"/customers/{number}\",status=\"4xx\"}")
                .contains("courtesy_http_request_seconds_count{method=\"GET\",route=\"door\",status=\"4xx\"}")
                .contains("courtesy_problems_total{code=\"\",kind=\"unauthenticated\"}")
                .doesNotContain(customer);
    }

    @Test
    void theServerTellsByWhichRulesItDecides() {
        assertThat(value("courtesy_ready")).isEqualTo(1);
        assertThat(value("courtesy_database_up")).isEqualTo(1);
        assertThat(value("courtesy_rule_set_in_step")).isEqualTo(1);
        assertThat(figures())
                .containsPattern("courtesy_rule_set_info\\{node=\"[^\"]+\",rule_set=\"standard\",version=\"\\d+\"} 1");
        assertThat(Waiting.until(() -> value("courtesy_nodes"), nodes -> nodes >= 1))
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void theServersPoolOfConnectionsIsSeen() {
        assertThat(value("courtesy_database_pool_available")).isPositive();
        assertThat(value("courtesy_database_pool_in_use")).isGreaterThanOrEqualTo(0);
    }

    @Test
    void everythingThatIsToldStandsInTheGuide() throws IOException {
        String guide = Files.readString(Path.of("../docs/operators/metrics.md"));

        assertThat(figures().lines().filter(line -> line.startsWith("# TYPE ")).map(line -> line.split(" ")[2]))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
}

package org.courtesy.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.courtesy.rules.Shipped;
import org.junit.jupiter.api.Test;

/** What the reader makes of defaults and mistakes, and what the runner says of differences. */
class ScenarioReaderTest {

    private static final String DEFAULTS = """
            case:
              asOf: 2026-11-20T10:00:00+01:00
              customer: {number: C-1, kind: PERSON, country: DE, vulnerable: true}
              contracts: [{}]
            each:
              contracts: {commodity: ELECTRICITY, status: ACTIVE, green: true}
            """;

    private final ScenarioReader reader = new ScenarioReader(DEFAULTS);

    private Scenario read(String given, String expect) {
        return reader.read(
                        "scenarios/churn/CHU-001.yaml",
                        "- {name: A name, given: " + given + ", expect: " + expect + "}")
                .get(0);
    }

    @Test
    void fillsInWhatAScenarioDoesNotSay() {
        Scenario scenario =
                read("{customer: {nps: 3}, contracts: [{green: false}, {commodity: GAS}]}", "{next: LEAVE_ALONE}");
        assertThat(scenario.subject()).isEqualTo("CHU-001");
        assertThat(scenario.given().customer().nps()).isEqualTo(3);
        assertThat(scenario.given().customer().vulnerable()).isTrue();
        assertThat(scenario.given().contracts())
                .extracting(contract -> contract.green())
                .containsExactly(false, true);
        assertThat(scenario.given().contracts()).allMatch(contract -> contract.active());
    }

    @Test
    void aNullTakesADefaultAway() {
        assertThat(read("{contracts: [{commodity: null}]}", "{next: LEAVE_ALONE}")
                        .given()
                        .contracts()
                        .get(0)
                        .commodity())
                .isNull();
    }

    @Test
    void namesFileScenarioAndFieldOfAMistake() {
        assertThatThrownBy(() -> read("{customer: {colour: red}}", "{next: LEAVE_ALONE}"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("scenarios/churn/CHU-001.yaml \"A name\"")
                .hasMessageContaining("customer.colour");
    }

    @Test
    void wantsAnExpectationThatItKnows() {
        assertThatThrownBy(() -> read("{}", "{}")).hasMessageContaining("expects nothing");
        assertThatThrownBy(() -> read("{}", "{weather: fine}")).hasMessageContaining("weather");
        assertThatThrownBy(() -> reader.read("a.yaml", "- {name: A name, then: {}}"))
                .hasMessageContaining("then");
        assertThatThrownBy(() -> reader.read("a.yaml", "name: A name")).hasMessageContaining("list of scenarios");
        assertThatThrownBy(() -> reader.read("a.yaml", "- {name: [")).hasMessageContaining("a.yaml");
    }

    @Test
    void saysInWordsWhatDiffers() {
        Scenario scenario = read(
                "{}",
                "{fires: [CHU-002], silent: [CHU-001], next: COURTESY_CALL, churn: {points: 3},"
                        + " contact: {POST/ADVERTISING: [CAP_CHANNEL], PHONE/ADVERTISING: allowed}}");
        List<String> differences = new ScenarioRunner(Shipped.ASSESSOR)
                .run(scenario).differences().stream().map(Difference::toString).toList();
        assertThat(differences)
                .contains(
                        "CHU-001: expected silent, got fired",
                        "churn points: expected 3, got 25",
                        "contact POST/ADVERTISING: expected CAP_CHANNEL, got allowed",
                        "contact PHONE/ADVERTISING: expected allowed, got PHONE_NO_CONSENT, VULNERABLE")
                .anyMatch(difference ->
                        difference.startsWith("CHU-002: expected fires, got silent; fired: ALR-013, CHU-001"))
                .anyMatch(difference -> difference.startsWith("next: expected COURTESY_CALL, got "));
    }
}

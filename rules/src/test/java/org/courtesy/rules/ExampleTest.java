package org.courtesy.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Band;
import org.courtesy.finding.Mode;
import org.courtesy.finding.OfferFinding;
import org.courtesy.json.CaseJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The example of the interface's documentation, and the published figures behind the customer value. */
class ExampleTest {

    private static JsonNode read(String name) throws IOException {
        try (InputStream json = ExampleTest.class.getResourceAsStream(name)) {
            return CaseJson.apiMapper().readTree(json);
        }
    }

    private static Assessment assessExample() throws IOException {
        return Shipped.ASSESSOR.assess(
                CaseJson.readCase(read("example-case.json").toString()), Mode.WHAT_IF, false);
    }

    @Test
    void theExampleIsAnsweredInTheDocumentedShape() throws IOException {
        JsonNode answer = CaseJson.apiMapper().valueToTree(assessExample());
        JsonNode documented = read("example-answer.json");
        assertThat(names(answer)).isEqualTo(names(documented));
        for (String object : List.of("ruleSet", "churn", "next", "clv", "trace")) {
            assertThat(names(answer.get(object))).as(object).isEqualTo(names(documented.get(object)));
        }
        assertThat(names(answer.at("/churn/drivers/0"))).isEqualTo(names(documented.at("/churn/drivers/0")));
        assertThat(names(answer.at("/contact/2"))).isEqualTo(names(documented.at("/contact/0")));
        assertThat(names(answer.at("/contact/2/refusals/0"))).isEqualTo(names(documented.at("/contact/0/refusals/0")));
        assertThat(names(answer.at("/actions/0"))).isEqualTo(names(documented.at("/actions/0")));
        assertThat(names(answer.at("/offers/0"))).containsAll(names(documented.at("/offers/0")));
        assertThat(names(answer.at("/deadlines/0"))).isEqualTo(names(documented.at("/deadlines/0")));
        assertThat(names(answer.at("/alerts/0"))).isEqualTo(names(documented.at("/alerts/0")));
        assertThat(names(answer.get("loyalty"))).isEqualTo(names(documented.get("loyalty")));
        assertThat(answer.get("contact")).hasSize(24);
    }

    @Test
    void theExampleIsAnsweredByItsComplaintAndItsPromise() throws IOException {
        Assessment answer = assessExample();
        assertThat(answer.churn().points()).isEqualTo(74);
        assertThat(answer.churn().band()).isEqualTo(Band.HIGH);
        assertThat(answer.next().code()).isEqualTo("PROMISE_REPAIR");
        assertThat(answer.offers()).noneMatch(OfferFinding::eligible);
        assertThat(answer.trace().fired()).contains("CHU-006", "CON-031", "OCC-012", "OFF-002");
    }

    /** Discounted expected residual lifetime, regular customers, d = 10 % (Fader and Hardie). */
    @ParameterizedTest
    @CsvSource({"0, 2.96", "1, 4.10", "2, 4.87", "3, 5.44", "4, 5.89"})
    void theCustomerValueFollowsThePublishedFigures(int renewals, double multiple) {
        CustomerCase customerCase = CaseJson.readCase("""
                {"asOf": "2026-11-20T10:00:00+01:00",
                 "customer": {"number": "C-1", "kind": "PERSON", "country": "DE", "sbgRenewals": %d},
                 "contracts": [{"commodity": "ELECTRICITY", "status": "ACTIVE", "annualMargin": 100},
                               {"commodity": "GAS", "status": "ENDED", "annualMargin": 70}]}""".formatted(renewals));
        Assessment answer = Shipped.ASSESSOR.assess(customerCase, Mode.WHAT_IF, false);
        assertThat(answer.clv().value().doubleValue()).isCloseTo(multiple * 100, within(0.51));
        assertThat(answer.clv().currency()).isEqualTo("EUR");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

package org.courtesy.web.screen.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtesy.web.screen.customer.JudgedCases.ENGLISH;
import static org.courtesy.web.screen.customer.JudgedCases.aCustomer;
import static org.courtesy.web.screen.customer.JudgedCases.explained;
import static org.courtesy.web.screen.customer.JudgedCases.judged;

import org.courtesy.fact.CustomerCase;
import org.courtesy.web.screen.customer.WhyView.Fact;
import org.junit.jupiter.api.Test;

/** The dialog tells what would have to change, and why the other actions lost. */
class ExplanationTest {

    private static final CustomerCase COMPLAINED =
            aCustomer(", \"birthDate\": \"1980-11-20\", \"birthDatePurposes\": [\"GREETING\"]", """
            , "touchpoints": [{"id": "t-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
               "at": "2026-11-04T15:20:00+01:00", "status": "OPEN", "experience": -3}]
            """);

    private final Explanation explanation = Explanation.of(judged(COMPLAINED), explained(COMPLAINED), ENGLISH);

    @Test
    void contactsWithTheSameAnswerStandTogether() {
        assertThat(explanation.contacts())
                .filteredOn(fact -> fact.value().startsWith("It would be possible if the complaint were closed"))
                .extracting(Fact::name)
                .anySatisfy(name -> assertThat(name).startsWith("Advertising: ").contains("E-mail", "Letter"));
    }

    @Test
    void anObstacleIsFollowedByWhatWouldHaveToChange() {
        assertThat(explanation.offers())
                .filteredOn(fact -> fact.name().equals("Green electricity"))
                .singleElement()
                .extracting(Fact::value)
                .asString()
                .contains("A complaint is open.")
                .endsWith("It would be possible if the complaint were closed and its cool-off over.");
        assertThat(explanation.withheld()).hasSize(1);
    }

    @Test
    void losersSayWhatTheyLostTo() {
        assertThat(explanation.losers())
                .isNotEmpty()
                .noneMatch(fact -> fact.value().contains("not due"))
                .allSatisfy(fact -> assertThat(fact.value()).isNotBlank().doesNotContain("_"));
    }

    @Test
    void aDecisionOfOtherRulesIsNotExplainedByTheseRules() {
        Explanation other = Explanation.of(judged(aCustomer()), explained(COMPLAINED), ENGLISH);
        assertThat(other.contacts()).isEmpty();
        assertThat(other.losers()).isEmpty();
        assertThat(other.offers()).isNotEmpty();
    }
}

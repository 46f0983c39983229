package org.courtesy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.courtesy.fact.CustomerCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a well-formed case must say before it can be judged. */
class CaseValidatorTest {

    private static final CaseValidator VALIDATOR = new CaseValidator("HOTLINE_CALL"::equals);

    private static List<FieldError> check(String parts) {
        String head = """
                {"asOf": "2026-11-20T10:00:00+01:00", "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}""";
        return VALIDATOR.check(CaseJson.read(head + parts + "}", CustomerCase.class));
    }

    @Test
    void theSmallestCaseIsEnough() {
        assertThat(check("")).isEmpty();
    }

    @Test
    void namesEverythingThatIsRequired() {
        assertThat(VALIDATOR.check(CaseJson.read("{}", CustomerCase.class)))
                .extracting(error -> error.field() + " " + error.code())
                .containsExactly(
                        "asOf MISSING", "customer.number MISSING", "customer.kind MISSING", "customer.country MISSING");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "contracts": [{"supplyStart": "2026-02-02", "fixedTermEnd": "2026-02-01"}]  | contracts[0].fixedTermEnd   | INVALID
            "contracts": [{"supplyStart": "2026-02-02", "supplyEnd": "2026-02-01"}]     | contracts[0].supplyEnd      | INVALID
            "contracts": [{"annualConsumptionKwh": -0.5}]                               | contracts[0].annualConsumptionKwh | OUT_OF_RANGE
            "contracts": [{"noticePeriodDays": -1}]                                     | contracts[0].noticePeriodDays | OUT_OF_RANGE
            "contracts": [{"number": "V"}, {"number": "W"}, {"number": "V"}]            | contracts[2].number         | DUPLICATE
            "contracts": [{"priceChange": {"percent": 5.0}}]                            | contracts[0].priceChange.noticedOn | MISSING
            "contracts": [{"lastBill": {"changePercent": 5.0}}]                         | contracts[0].lastBill.issuedOn | MISSING
            "consents": [{"state": "GRANTED", "at": "2026-01-01T00:00:00Z"}]            | consents[0].channel         | MISSING
            "objections": [{"channel": "POST"}]                                         | objections[0].at            | MISSING
            "promises": [{"id": "p"}]                                                   | promises[0].dueOn           | MISSING
            "declinedOffers": [{"on": "2026-01-01"}]                                    | declinedOffers[0].offer     | MISSING
            "touchpoints": [{"type": "HOTLINE_CALL"}]                                   | touchpoints[0].at           | MISSING
            "touchpoints": [{"id": "a", "type": "HOTLINE_CALL", "at": "2026-01-01T00:00:00Z"}, {"id": "a", "type": "HOTLINE_CALL", "at": "2026-01-01T00:00:00Z"}] | touchpoints[1].id | DUPLICATE
            "touchpoint": {"type": "CHAT_WITH_A_DOG"}                                   | touchpoint.type             | UNKNOWN_VALUE
            "touchpoint": {"type": "HOTLINE_CALL", "experience": -4.1}                  | touchpoint.experience       | OUT_OF_RANGE
            "household": {"advertisingPointsLast30Days": -1}                            | household.advertisingPointsLast30Days | OUT_OF_RANGE
            "premise": {"advertisingPointsLast30Days": -1}                              | premise.advertisingPointsLast30Days | OUT_OF_RANGE
            """)
    void refusesWhatCannotBeJudged(String part, String field, String code) {
        assertThat(check(", " + part)).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void acceptsWhatIsUnusualButPossible() {
        assertThat(check("""
                        , "contracts": [{"supplyStart": "2026-02-02", "fixedTermEnd": "2026-02-02", "annualMargin": -3.0},
                                        {"fixedTermEnd": "9999-12-31"}, {}],
                          "objections": [{"at": "2026-05-01T00:00:00+02:00"}],
                          "touchpoint": {"type": "HOTLINE_CALL", "experience": -4}""")).isEmpty();
    }

    @Test
    void boundsLists() {
        String many = "{\"type\": \"HOTLINE_CALL\", \"at\": \"2026-01-01T00:00:00Z\"},".repeat(20_001);

        assertThat(check(", \"touchpoints\": [" + many.substring(0, many.length() - 1) + "]"))
                .extracting(error -> error.field() + " " + error.problem())
                .containsExactly("touchpoints TOO_MANY");
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31T23:59:59Z, 1",
        "1900-01-01T00:00:00Z, 0",
        "2200-12-31T00:00:00Z, 0",
        "2201-01-01T00:00:00Z, 1"
    })
    void knowsTheYearsThatCanBeMeant(String asOf, int errors) {
        CustomerCase body = CaseJson.read(
                "{\"asOf\": \"" + asOf
                        + "\", \"customer\": {\"number\": \"C\", \"kind\": \"PERSON\", \"country\": \"DE\"}}",
                CustomerCase.class);

        assertThat(VALIDATOR.check(body)).hasSize(errors);
    }
}

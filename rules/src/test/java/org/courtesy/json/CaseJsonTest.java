package org.courtesy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.TouchpointStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseJsonTest {

    static final String SMALLEST = """
            {"asOf": "2026-11-20T10:00:00+01:00", "customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}}""";

    static final String FULL = """
            {
              "asOf": "2026-11-20T10:00:00+01:00",
              "customer": {
                "number": "C-1001", "kind": "PERSON", "country": "DE", "language": "de", "timeZone": "Europe/Berlin",
                "birthDate": "1984-02-29", "birthDatePurposes": ["CONTRACT", "GREETING"],
                "deceased": false, "homeOwner": true, "acquisitionChannel": "COMPARISON_PORTAL",
                "supplierSwitchesLast3Years": 1, "nps": 9, "npsAt": "2026-08-01T23:30:00+02:00", "segment": "A",
                "preference": {"preferredChannel": "EMAIL", "pausedFrom": null, "greetings": true}
              },
              "contracts": [{
                "number": "V-1", "commodity": "ELECTRICITY", "status": "ACTIVE", "supplyStart": "2024-12-01",
                "fixedTermEnd": "2026-11-30", "annualConsumptionKwh": 3500, "annualMargin": 120.0,
                "exitPagesViewedAt": "2026-11-01",
                "priceChange": {"noticedOn": "2026-10-15", "percent": 12.0},
                "lastBill": {"issuedOn": "2026-10-30", "changePercent": 31.0}
              }],
              "premise": {"gasGrid": true, "houseType": "DETACHED", "installed": ["PV"]},
              "consents": [{"purpose": "ADVERTISING", "channel": "PHONE", "state": "GRANTED",
                            "at": "2026-01-10T09:00:00+01:00", "proof": "SIGNED_FORM", "lastUsedAt": null}],
              "existingCustomerException": {"addressFromSale": true, "objectedAt": null},
              "objections": [{"channel": "POST", "at": "2026-05-01T00:00:00+02:00"}],
              "touchpoints": [{"id": "t-9", "type": "COMPLAINT_OPEN", "direction": "INBOUND", "channel": "PHONE",
                               "at": "2026-11-12T15:20:00+01:00", "status": "OPEN", "experience": -3}],
              "promises": [{"id": "p-1", "dueOn": "2026-11-18", "keptOn": null}],
              "declinedOffers": [{"offer": "GREEN_TARIFF", "on": "2026-09-01"}],
              "household": {"advertisingPointsLast30Days": 2.0},
              "touchpoint": {"type": "HOTLINE_CALL", "direction": "INBOUND", "channel": "PHONE"}
            }""";

    @Test
    void readsEveryPartOfACase() {
        CustomerCase read = CaseJson.readCase(FULL);

        assertThat(read.customer().acquisitionChannel()).isEqualTo(AcquisitionChannel.COMPARISON_PORTAL);
        assertThat(read.customer().preference().preferredChannel()).isEqualTo(ContactChannel.EMAIL);
        assertThat(read.contracts().get(0).annualConsumptionKwh()).isEqualTo(3500.0);
        assertThat(read.contracts().get(0).priceChange().complete()).isTrue();
        assertThat(read.touchpoints().get(0).status()).isEqualTo(TouchpointStatus.OPEN);
        assertThat(read.touchpoints().get(0).experience()).isEqualTo(-3.0);
        assertThat(read.existingCustomerException().addressFromSale()).isTrue();
    }

    @Test
    void takesWhatIsAbsentForNothingFalseOrZero() {
        CustomerCase read = CaseJson.readCase(SMALLEST);

        assertThat(read.contracts()).isEmpty();
        assertThat(read.customer().deceased()).isFalse();
        assertThat(read.customer().preference().greetings()).isTrue();
        assertThat(read.customer().reachable()).isNull();
        assertThat(CaseJson.readCase(SMALLEST.replace("\"DE\"", "\"DE\", \"deceased\": null, \"nps\": null")))
                .isEqualTo(read);
    }

    @Test
    void takesAnInstantForADayAtItsOwnOffset() {
        CustomerCase read = CaseJson.readCase(FULL);

        assertThat(read.customer().npsAt()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(read.contracts().get(0).exitPagesViewedAt()).isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T10:00:00+01:00", "2026-03-29T02:30:00.125-07:00", "2026-06-30T23:59:59Z"})
    void keepsTheOffsetThatWasGiven(String instant) {
        CustomerCase read = CaseJson.readCase(SMALLEST.replace("2026-11-20T10:00:00+01:00", instant));

        assertThat(read.asOf()).isEqualTo(OffsetDateTime.parse(instant));
        assertThat(CaseJson.write(read)).contains('"' + instant + '"');
    }

    @Test
    void writesWhatItReadsAgain() {
        CustomerCase read = CaseJson.readCase(FULL);

        assertThat(CaseJson.readCase(CaseJson.write(read))).isEqualTo(read);
        assertThat(CaseJson.sha256Of(read))
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(CaseJson.sha256Of(read.at(read.asOf())))
                .isEqualTo(CaseJson.sha256(CaseJson.write(read)));
    }

    @Test
    void keepsFieldsInTheOrderOfTheRecord() {
        assertThat(CaseJson.write(CaseJson.readCase(SMALLEST)))
                .startsWith("{\"asOf\":")
                .contains("\"number\":\"C-1\",\"kind\":\"PERSON\",\"country\":\"DE\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "colour": "red"                            | customer.colour                 | UNKNOWN_FIELD
            "preference": {"colour": {"a": [1]}}       | customer.preference.colour      | UNKNOWN_FIELD
            "acquisitionChannel": "CARRIER_PIGEON"     | customer.acquisitionChannel     | UNKNOWN_VALUE
            "acquisitionChannel": "shop"               | customer.acquisitionChannel     | UNKNOWN_VALUE
            "acquisitionChannel": 3                    | customer.acquisitionChannel     | INVALID
            "reachable": ["PHONE", "FAX"]              | customer.reachable[1]           | UNKNOWN_VALUE
            "reachable": ["PHONE", null]               | customer.reachable[1]           | INVALID
            "reachable": "PHONE"                       | customer.reachable              | INVALID
            "language": 5                              | customer.language               | INVALID
            "language": ["de"]                         | customer.language               | INVALID
            "segment": "a\\u0000b"                     | customer.segment                | INVALID
            "segment": "\\ud800"                       | customer.segment                | INVALID
            "nps": "9"                                 | customer.nps                    | INVALID
            "nps": 8.5                                 | customer.nps                    | INVALID
            "nps": 1e400                               | customer.nps                    | OUT_OF_RANGE
            "nps": 3000000000                          | customer.nps                    | OUT_OF_RANGE
            "nps": 11                                  | customer.nps                    | OUT_OF_RANGE
            "nps": true                                | customer.nps                    | INVALID
            "deceased": "false"                        | customer.deceased               | INVALID
            "deceased": 0                              | customer.deceased               | INVALID
            "deceased": true, "deceased": false        | customer.deceased               | DUPLICATE
            "birthDate": "2026-02-30"                  | customer.birthDate              | INVALID
            "birthDate": "29.02.1984"                  | customer.birthDate              | INVALID
            "birthDate": "1984-2-9"                    | customer.birthDate              | INVALID
            "birthDate": "1984-02-29T00:00:00Z"        | customer.birthDate              | INVALID
            "birthDate": "+99984-02-28"                | customer.birthDate              | INVALID
            "birthDate": 19840229                      | customer.birthDate              | INVALID
            "npsAt": "2026-08-01T10:00:00"             | customer.npsAt                  | INVALID
            "preference": []                           | customer.preference             | INVALID
            "timeZone": "Mars/Olympus"                 | customer.timeZone               | UNKNOWN_VALUE
            "currency": "EURO"                         | customer.currency               | UNKNOWN_VALUE
            "supplierSwitchesLast3Years": -1           | customer.supplierSwitchesLast3Years | OUT_OF_RANGE
            "preference": {"pausedFrom": "2026-02-02", "pausedTo": "2026-02-01"} | customer.preference.pausedTo | INVALID
            """)
    void namesTheFieldAndTheKindOfError(String members, String field, String code) {
        List<FieldError> errors = errorsOf(SMALLEST.replace("\"DE\"", "\"DE\", " + members));

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "NOTHING", textBlock = """
            {                                       | NOT_JSON
            {"asOf": }                              | NOT_JSON
            {"asOf": NaN}                           | NOT_JSON
            {"asOf": Infinity}                      | NOT_JSON
            {'asOf': 1}                             | NOT_JSON
            {"household": {"advertisingPointsLast30Days": .5}} | NOT_JSON
            // no comments                          | NOT_JSON
            []                                      | NOT_AN_OBJECT
            null                                    | NOT_AN_OBJECT
            7                                       | NOT_AN_OBJECT
            """)
    void refusesWhatIsNoObject(String text, InputProblem problem) {
        assertThat(errorsOf(text)).extracting(FieldError::problem).contains(problem);
        assertThat(errorsOf(text))
                .allSatisfy(error -> assertThat(error.message(Locale.ENGLISH)).isNotBlank());
    }

    @Test
    void refusesAnEmptyBody() {
        assertThat(errorsOf("  \n")).extracting(FieldError::problem).containsExactly(InputProblem.EMPTY_BODY);
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        assertThat(errorsOf(SMALLEST + " {}"))
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.MORE_THAN_ONE_VALUE);
    }

    @Test
    void refusesDeepNestingWithoutFollowingIt() {
        String deep = SMALLEST.replace("\"DE\"", "\"DE\", \"x\": " + "[".repeat(10_000) + "]".repeat(10_000));

        assertThat(errorsOf(deep)).extracting(FieldError::code).containsExactly("UNKNOWN_FIELD", "MALFORMED");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = SMALLEST.replace("C-1", "C-\u00e4").getBytes(StandardCharsets.ISO_8859_1);

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> CaseJson.readCase(new ByteArrayInputStream(bytes)));

        assertThat(refused.errors()).extracting(FieldError::code).containsExactly("MALFORMED");
    }

    @Test
    void collectsAllErrorsOfABodyAndNotOnlyTheFirst() {
        List<FieldError> errors = errorsOf("""
                {"asOf": "2026-11-20T10:00:00", "color": 1,
                 "customer": {"number": 7, "kind": "ALIEN", "deceased": "no"},
                 "contracts": [{"dunningLevel": -1}, {"status": "OPEN", "supplyStart": "2026-13-01"}],
                 "touchpoints": [{"type": "SMALL_TALK", "experience": 5}],
                 "touchpoint": {"channel": "FAX"}}""");

        assertThat(errors)
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "asOf INVALID",
                        "color UNKNOWN_FIELD",
                        "customer.number INVALID",
                        "customer.kind UNKNOWN_VALUE",
                        "customer.deceased INVALID",
                        "customer.country MISSING",
                        "contracts[0].dunningLevel OUT_OF_RANGE",
                        "contracts[1].status UNKNOWN_VALUE",
                        "contracts[1].supplyStart INVALID",
                        "touchpoints[0].type UNKNOWN_VALUE",
                        "touchpoints[0].experience OUT_OF_RANGE",
                        "touchpoints[0].at MISSING",
                        "touchpoint.channel UNKNOWN_VALUE",
                        "touchpoint.type MISSING");
    }

    @Test
    void namesTheAllowedValues() {
        FieldError error = errorsOf(SMALLEST.replace("PERSON", "ALIEN")).get(0);

        assertThat(error.message(Locale.ENGLISH)).contains("ALIEN").contains("PERSON, ORGANISATION");
        assertThat(error.message(Locale.GERMAN)).contains("Erlaubt");
        assertThat(error.message(new Locale("da"))).contains("Tilladt");
        assertThat(error.message(Locale.FRENCH)).isEqualTo(error.message(Locale.ENGLISH));
    }

    @Test
    void boundsTheNumberOfErrorsAndWhatTheyRepeat() {
        StringBuilder members = new StringBuilder("\"DE\"");
        for (int i = 0; i < 500; i++) {
            members.append(", \"").append("x".repeat(1000)).append(i).append("\": 1");
        }

        List<FieldError> errors = errorsOf(SMALLEST.replace("\"DE\"", members));

        assertThat(errors)
                .hasSize(100)
                .allSatisfy(error -> assertThat(error.field()).hasSizeLessThan(200));
    }

    /** Whatever is done to a text, it is read or refused with errors, and never anything else. */
    @Test
    void neverFailsOtherwiseThanByItsErrors() {
        Random random = new Random(20261120);
        String alphabet = "{}[]\",:0123456789-+.eEtruefalsn\\u00 \u00e4\ud83d\ude00\t\u0000";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(FULL);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.delete(at, Math.min(text.length(), at + random.nextInt(200)));
                }
            }
            assertThat(errorsOf(text.toString()))
                    .allSatisfy(
                            error -> assertThat(error.message(Locale.GERMAN)).isNotBlank());
        }
    }

    @Test
    void readsTreesLikeTexts() {
        CustomerCase read = CaseJson.readCase(FULL);

        assertThat(CaseJson.read(CaseJson.tree(read), CustomerCase.class)).isEqualTo(read);
    }

    @Test
    void readsListsOfRecords() {
        byte[] two = ('[' + SMALLEST + ',' + SMALLEST + ']').getBytes(StandardCharsets.UTF_8);

        assertThat(CaseJson.readList(new ByteArrayInputStream(two), CustomerCase.class))
                .containsExactly(CaseJson.readCase(SMALLEST), CaseJson.readCase(SMALLEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "da"})
    void hasASentenceForEveryProblemInEveryLanguage(String language) {
        Locale locale = new Locale(language);
        List<String> sentences = Stream.of(InputProblem.values())
                .map(problem ->
                        FieldError.of("x", problem, "first", "second", "third").message(locale))
                .toList();

        assertThat(sentences).doesNotHaveDuplicates().noneMatch(String::isBlank).noneMatch(text -> text.contains("{"));
    }

    private static List<FieldError> errorsOf(String json) {
        try {
            CaseJson.readCase(json);
            return new ArrayList<>();
        } catch (InvalidInputException e) {
            return e.errors();
        }
    }
}

package org.courtesy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Contract;
import org.courtesy.json.CaseJson;
import org.courtesy.json.FieldError;
import org.courtesy.json.InvalidInputException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mapping makes of the values of a row. */
class RowMappingTest {

    private static final String MAPPING = """
            {
              "empty": ["MISSING"],
              "fields": {
                "customer.number": {"template": "H-{id}"},
                "customer.kind": {"constant": "PERSON"},
                "customer.country": {"constant": "NL"},
                "customer.acquisitionChannel": {"column": "way", "values": {"Web": "ONLINE", "Tel": "PHONE"}},
                "customer.reachable": "reach",
                "contracts[0].number": {"template": "{id}-E"},
                "contracts[0].commodity": {"constant": "ELECTRICITY"},
                "contracts[0].status": {"constant": "ACTIVE"},
                "contracts[0].supplyStart": {"column": "since", "monthsBefore": "2016-01-01"},
                "contracts[0].fixedTermEnd": {"column": "left", "monthsAfter": "2016-01-01", "empty": ["0"]},
                "contracts[0].annualConsumptionKwh": {"column": "kwh", "decimalSign": ","},
                "contracts[0].signedOn": {"column": "signed", "datePattern": "dd/MM/yyyy"},
                "contracts[0].directDebit": "debit",
                "contracts[1].number": {"template": "{id}-G"},
                "contracts[1].commodity": {"constant": "GAS"},
                "contracts[1].annualConsumptionKwh": {"column": "gas", "factor": 9.5},
                "premise.gasGrid": "grid",
                "externalIds.meter": "meter"
              },
              "onlyIf": {"contracts[1]": {"column": "gas", "empty": ["0"]}}
            }""";
    private static final List<String> HEADER =
            List.of("id", "way", "reach", "since", "left", "kwh", "signed", "debit", "gas", "grid", "meter", "ignored");

    private static RowMapper mapper() {
        return RowMapperBuilder.build(Mappings.find(MAPPING, name -> Optional.empty()), ImportKind.CUSTOMERS, HEADER);
    }

    private static Row row(String... values) {
        return mapper().read(2, List.of(values));
    }

    @Test
    void makesCustomerContractsAndPremiseOfOneRow() {
        Row row = row("7", "Web", "PHONE|EMAIL", "50", "6", "2.238,5", "29/02/2012", "yes", "1425", "t", "1EMH7", "x");

        CustomerRecord read = CaseJson.read(row.fields(), CustomerRecord.class);

        assertThat(row.errors()).isEmpty();
        assertThat(read.customer().number()).isEqualTo("H-7");
        assertThat(read.customer().acquisitionChannel()).isEqualTo(AcquisitionChannel.ONLINE);
        assertThat(read.customer().reachable()).containsExactly(ContactChannel.PHONE, ContactChannel.EMAIL);
        assertThat(read.premise().gasGrid()).isTrue();
        assertThat(read.externalIds()).containsEntry("meter", "1EMH7");
        assertThat(read.contracts()).extracting(Contract::number).containsExactly("7-E", "7-G");
        Contract electricity = read.contracts().get(0);
        assertThat(electricity.supplyStart()).isEqualTo(LocalDate.of(2011, 11, 1));
        assertThat(electricity.fixedTermEnd()).isEqualTo(LocalDate.of(2016, 7, 1));
        assertThat(electricity.annualConsumptionKwh()).isEqualTo(2238.5);
        assertThat(electricity.signedOn()).isEqualTo(LocalDate.of(2012, 2, 29));
        assertThat(electricity.directDebit()).isTrue();
        assertThat(read.contracts().get(1).annualConsumptionKwh()).isEqualTo(13_537.5);
    }

    @Test
    void leavesOutWhatARowDoesNotHave() {
        Row row = row("7", "MISSING", "", "50", "0", "", "", "", "0", "", "", "");

        Patch.removeNulls(row.fields().path("externalIds"));
        CustomerRecord read = CaseJson.read(row.fields(), CustomerRecord.class);

        assertThat(row.errors()).isEmpty();
        assertThat(read.contracts()).hasSize(1);
        assertThat(read.contracts().get(0).fixedTermEnd()).isNull();
        assertThat(read.customer().acquisitionChannel()).isNull();
        assertThat(read.premise()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1 ; Fax        ; customer.acquisitionChannel        ; UNKNOWN_VALUE
            3 ; -1         ; contracts[0].supplyStart           ; OUT_OF_RANGE
            3 ; 1,5        ; contracts[0].supplyStart           ; INVALID
            3 ; many       ; contracts[0].supplyStart           ; INVALID
            5 ; 12.5       ; contracts[0].annualConsumptionKwh  ; INVALID
            5 ; 1.23,4     ; contracts[0].annualConsumptionKwh  ; INVALID
            5 ; NaN        ; contracts[0].annualConsumptionKwh  ; INVALID
            6 ; 30/02/2012 ; contracts[0].signedOn              ; INVALID
            6 ; 2012-02-29 ; contracts[0].signedOn              ; INVALID
            7 ; maybe      ; contracts[0].directDebit           ; INVALID
            """)
    void refusesAValueWithItsField(int column, String value, String field, String code) {
        String[] values = {"7", "Web", "", "50", "6", "2238", "", "yes", "0", "t", "", ""};
        values[column] = value;

        assertThat(row(values).errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void refusesARowWithTooFewValuesAndOneWithoutItsKey() {
        assertThat(row("7", "Web").errors()).extracting(FieldError::code).containsExactly("INVALID");
        assertThat(row("", "Web", "", "50", "6", "1", "", "", "0", "", "", "").errors())
                .extracting(FieldError::field)
                .contains("customer.number");
    }

    @Test
    void tellsEverythingThatDoesNotFitTheFile() {
        String mapping = """
                {"decimalSign": "x", "fields": {
                  "customer.colour": "id",
                  "customer.kind": {"constant": "PERSON", "column": "id"},
                  "customer.country": "land",
                  "customer.npsAt": {"column": "id", "datePattern": "bbb"},
                  "contracts[0]": "id",
                  "customer.segment": {}
                }, "onlyIf": {"contracts[1]": {}}}""";

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> RowMapperBuilder.build(
                        Mappings.find(mapping, name -> Optional.empty()), ImportKind.CUSTOMERS, List.of("id", "id")));

        assertThat(refused.errors())
                .extracting(error -> error.field() + " " + error.problem())
                .contains(
                        "file REPEATED_VALUE",
                        "mapping.fields.customer.colour UNKNOWN_FIELD",
                        "mapping.fields.customer.kind NOT_ACCEPTED",
                        "mapping.fields.customer.country COLUMN_MISSING",
                        "mapping.fields.customer.npsAt NOT_USABLE",
                        "mapping.fields.contracts[0] UNKNOWN_FIELD",
                        "mapping.fields.customer.segment MISSING",
                        "mapping.fields.customer.number MISSING",
                        "mapping.onlyIf.contracts[1].column MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-such-preset              | UNKNOWN_VALUE
            {"fields": 3}               | INVALID
            {"fields": {"a": "b"}, "x":1} | UNKNOWN_FIELD
            {"fields": {                | MALFORMED
            """)
    void refusesWhatIsNoMapping(String mapping, String code) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> Mappings.find(mapping, name -> Optional.empty()));

        assertThat(refused.errors()).extracting(FieldError::code).contains(code);
        assertThat(refused.errors())
                .allSatisfy(error -> assertThat(error.field()).startsWith("mapping"));
    }

    @Test
    void takesColumnsByTheNamesOfTheirTargets() {
        List<String> header = List.of("source", "id", "customer", "type", "direction", "channel", "at", "experience");
        RowMapper mapper = RowMapperBuilder.build(
                Mappings.find("standard-de", name -> Optional.empty()), ImportKind.TOUCHPOINTS, header);

        Row row = mapper.read(2, List.of("crm", "1", "C-1", "HOTLINE_CALL", "INBOUND", "PHONE", "15.07.2026", "-1,5"));

        RecordTouchpoint read = CaseJson.read(row.fields(), RecordTouchpoint.class);
        assertThat(read.at()).isEqualTo("2026-07-15T00:00:00+02:00");
        assertThat(read.experience()).isEqualTo(-1.5);
        assertThat(RowKeys.key(row, ImportKind.TOUCHPOINTS)).isEqualTo("crm 1");
    }

    @Test
    void refusesAColumnThatIsNoTarget() {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> RowMapperBuilder.build(
                        Mappings.find(null, name -> Optional.empty()),
                        ImportKind.CUSTOMERS,
                        List.of("customer.number", "customer.nmae")));

        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("mapping.fields.customer.nmae");
    }

    @Test
    void laysARowOverWhatIsStored() {
        var stored = CaseJson.tree(CaseJson.read("""
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE", "nps": 9},
                 "contracts": [{"number": "V-1", "green": true, "dunningLevel": 2}, {"number": "V-2"}]}""", CustomerRecord.class));
        var patch = CaseJson.tree(new Object() {
            final Object customer = new Object() {
                final String country = "DK";
            };
            final List<Object> contracts = List.of(
                    new Object() {
                        final String number = "V-1";
                        final int dunningLevel = 0;
                    },
                    new Object() {
                        final String number = "V-3";
                    });
        });

        Patch.apply(stored, patch);

        CustomerRecord after = CaseJson.read(stored, CustomerRecord.class);
        assertThat(after.customer().country()).isEqualTo("DK");
        assertThat(after.customer().nps()).isEqualTo(9);
        assertThat(after.contracts()).extracting(Contract::number).containsExactly("V-1", "V-2", "V-3");
        assertThat(after.contracts().get(0).green()).isTrue();
        assertThat(after.contracts().get(0).dunningLevel()).isZero();
    }
}

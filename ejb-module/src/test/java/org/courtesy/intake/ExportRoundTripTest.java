package org.courtesy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.customer.Customers;
import org.courtesy.export.ExportKind;
import org.courtesy.export.ExportRequest;
import org.courtesy.export.Exports;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported can be imported again, and says the same. */
class ExportRoundTripTest extends ImportTest {

    private static final List<ImportKind> IN_ORDER = List.of(
            ImportKind.CUSTOMERS,
            ImportKind.CONTRACTS,
            ImportKind.PREMISES,
            ImportKind.HOUSEHOLDS,
            ImportKind.CONSENTS,
            ImportKind.TOUCHPOINTS,
            ImportKind.ROBINSON_LIST,
            ImportKind.BLOCK_LIST);

    @TempDir
    Path exported;

    @BeforeEach
    void fill() {
        imported(ImportKind.CUSTOMERS, CaseJson.write(Customers.anna("C-1")) + '\n' + """
                {"customer": {"number": "=C-2", "kind": "ORGANISATION", "country": "DK", "reachable": []}, \
                "name": {"organisation": "'=SUM(A1;\\"x\\")"}, "address": {"street": "-", "city": "Z\\nüri; ch"}, \
                "emails": ["a;b@example.org", "c@example.org"], "phones": ["+45 30 12"], \
                "externalIds": {"crm": "@7", "meter": "00012"}, \
                "contracts": [{"number": "V-2", "commodity": "GAS", "status": "ENDED", "annualMargin": -1234567.25, \
                "missingContractData": ["A;B"]}]}
                {"customer": {"number": "C-3", "kind": "PERSON", "country": "DE", "nps": 0}}
                """);
        imported(ImportKind.CONSENTS, """
                {"customer": "C-1", "consent": {"channel": "PHONE", "state": "GRANTED", \
                "at": "2026-10-25T02:30:00.123+01:00", "proof": "SIGNED_FORM", "evidence": "+1 file; 3", \
                "productGroups": ["ENERGY", "TELECOM"], "occasion": "HOTLINE_CALL", "recordedBy": "mia"}}
                {"customer": "C-1", "consent": {"channel": "EMAIL", "state": "WITHDRAWN", "at": "2026-01-10T09:00:00Z"}}
                """);
        imported(ImportKind.TOUCHPOINTS, """
                {"source": "crm", "id": "1", "customer": "C-1", "type": "COMPLAINT_OPEN", "direction": "INBOUND", \
                "channel": "PHONE", "at": "2026-01-10T09:00:00Z", "experience": -3, "note": "=1+1\\n\\"so\\""}
                {"source": "crm", "id": "2", "customer": "C-1", "type": "COMPLAINT_CLOSED", "direction": "OUTBOUND", \
                "channel": "EMAIL", "at": "2026-01-20T09:00:00Z", "relatesTo": "1"}
                {"source": "crm", "id": "3", "customer": "C-1", "type": "HOTLINE_CALL", "direction": "INBOUND", \
                "channel": "PHONE", "at": "2026-02-20T09:00:00+01:00", "contract": "V-C-1"}
                {"source": "crm", "id": "4", "customer": "C-1", "type": "ANNUAL_BILL", "direction": "OUTBOUND", \
                "channel": "POST", "at": "2026-03-01T09:00:00Z", "carries": ["SURVEY_NPS"]}
                """);
        imported(ImportKind.ROBINSON_LIST, "customer\nC-1\nC-3\n");
        imported(ImportKind.BLOCK_LIST, "customer\nC-3\n");
    }

    private byte[] export(ImportKind kind, String format, String preset) {
        return new Exports(transactions, exported, clock)
                .file(new ExportRequest(kind.name(), format, preset, null, null, null, null), progress -> true);
    }

    private Map<ImportKind, byte[]> everything(String format, String preset) {
        Map<ImportKind, byte[]> files = new HashMap<>();
        IN_ORDER.forEach(kind -> files.put(kind, export(kind, format, preset)));
        return files;
    }

    @ParameterizedTest
    @CsvSource({"CSV,standard", "CSV,standard-de", "NDJSON,standard"})
    void importedAgainItChangesNothing(String format, String preset) {
        Map<ImportKind, byte[]> before = everything(format, preset);

        IN_ORDER.forEach(kind -> {
            JobRuns job = job(new ImportRequest(kind.name(), preset, false, null, null), before.get(kind));
            assertThat(run(job)).isTrue();
            assertThat(errors(job)).as(kind.name()).isEmpty();
            assertThat(job.progress().summary())
                    .as(kind.name())
                    .contains("\"created\":0", "\"changed\":0", "\"removed\":0", "\"unmatched\":0")
                    .doesNotContain("\"unchanged\":0");
        });
    }

    @ParameterizedTest
    @CsvSource({"CSV,standard", "CSV,standard-de", "NDJSON,standard"})
    void importedElsewhereItIsTheSame(String format, String preset) {
        Map<ImportKind, byte[]> before = everything(format, preset);

        try (TestDatabase other = new TestDatabase()) {
            ImportTest elsewhere = new ImportTest(other, new Transactions(other), directory) {};
            IN_ORDER.forEach(kind -> {
                JobRuns job =
                        elsewhere.job(new ImportRequest(kind.name(), preset, false, null, null), before.get(kind));
                assertThat(elsewhere.run(job)).isTrue();
                assertThat(elsewhere.errors(job)).as(kind.name()).isEmpty();
            });
            Exports there = new Exports(elsewhere.transactions, exported, clock);
            IN_ORDER.forEach(kind -> assertThat(new String(
                            there.file(
                                    new ExportRequest(kind.name(), format, preset, null, null, null, null),
                                    progress -> true),
                            UTF_8))
                    .as(kind.name())
                    .isEqualTo(new String(before.get(kind), UTF_8)));
        }
    }

    @Test
    void everyColumnIsATargetOfImports() {
        for (ImportKind kind : ImportKind.values()) {
            String header = new String(export(kind, "CSV", "standard"), UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertThat(Arrays.stream(header.split(",")))
                    .as(kind.name())
                    .isNotEmpty()
                    .allMatch(column -> Target.find(kind.record(), column).isPresent());
        }
    }

    @Test
    void spreadsheetsRunNothing() {
        String customers = new String(export(ImportKind.CUSTOMERS, "CSV", "standard-de"), UTF_8);

        assertThat(customers).startsWith("\ufeffcustomer.number;").contains("29.02.1984");
        assertThat(customers.lines().skip(1).flatMap(line -> Arrays.stream(line.split(";"))))
                .noneMatch(cell -> cell.matches("\"?[=+@].*"));
    }

    @Test
    void itGoesOnWhereItWasInterruptedInARepeatableOrder() {
        imported(
                ImportKind.CUSTOMERS,
                IntStream.range(0, 1200)
                        .mapToObj(
                                "{\"customer\": {\"number\": \"N-%d\", \"kind\": \"PERSON\", \"country\": \"DE\"}}"
                                        ::formatted)
                        .collect(Collectors.joining("\n")));
        Exports exports = new Exports(transactions, exported, clock);
        ExportRequest request = new ExportRequest("CUSTOMERS", "NDJSON", null, null, null, null, null);

        byte[] whole = exports.file(request, progress -> true);
        byte[] interrupted = exports.file(request, progress -> false);

        assertThat(exports.count(ExportKind.CUSTOMERS)).isEqualTo(1203);
        assertThat(new String(whole, UTF_8).lines()).hasSize(1203);
        assertThat(interrupted).isEqualTo(whole);
    }

    @Test
    void valuesAreWrittenAsIsWished() {
        String contracts = new String(
                new Exports(transactions, exported, clock)
                        .file(
                                new ExportRequest("CONTRACTS", "csv", null, "windows-1252", "tab", ",", "DD/MM/YYYY"),
                                progress -> true),
                Charset.forName("windows-1252"));

        assertThat(contracts).contains("customer\tcontract.number\t", "\t-1234567,25\t", "\t01/12/2024\t");
    }

    @Test
    void everythingWrongIsSaidTogether() {
        ExportRequest wrong = new ExportRequest("PETS", "PDF", "mine", "EBCDIC", "#", ";", "cheese");

        assertThatThrownBy(() -> new Exports(transactions, exported, clock).file(wrong, progress -> true))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors())
                                .extracting(error -> error.field())
                                .containsExactly(
                                        "kind",
                                        "format",
                                        "preset",
                                        "charset",
                                        "separator",
                                        "decimalSign",
                                        "datePattern"));
    }
}

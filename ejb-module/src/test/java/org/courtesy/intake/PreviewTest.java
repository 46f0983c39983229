package org.courtesy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.courtesy.intake.ImportPreview.PreviewedRow;
import org.courtesy.job.JobRuns;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.junit.jupiter.api.Test;

/** What an import would make of a file, seen beforehand. */
class PreviewTest extends ImportTest {

    private static final String SHEET = """
            customer.number;customer.kind;customer.country;name.family;customer.birthDate
            C-1;PERSON;DE;Jürgens;29.02.1984
            C-2;PERSON;DE;Alt;1.1.1980
            C-3;ROBOT;DE;Blech;1.1.1980
            C-4;PERSON;DE;Früh;31.02.1980
            """;

    private ImportPreview preview(String kind, String mapping, String charset, byte[] bytes) {
        CheckedRequest request =
                CheckedRequest.of(new ImportRequest(kind, mapping, false, charset, null), name -> Optional.empty());
        return new Previewer(new Spool(directory), new InTransactions(writers))
                .of(request, () -> new ByteArrayInputStream(bytes), new JobRuns("IMPORT", "").run());
    }

    @Test
    void showsRowsAsTheyWouldBeStoredAndStoresNothing() {
        imported(ImportKind.CUSTOMERS, "customer.number,customer.kind,customer.country\nC-2,PERSON,DE\n");

        ImportPreview preview = preview("CUSTOMERS", "standard-de", null, SHEET.getBytes(UTF_8));

        assertThat(preview.charset()).isEqualTo("UTF-8");
        assertThat(preview.separator()).isEqualTo(";");
        assertThat(preview.columns()).hasSize(5).contains("name.family");
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.rows()).extracting(PreviewedRow::becomes).containsExactly("CREATED", "CHANGED", null, null);
        PreviewedRow first = preview.rows().get(0);
        assertThat(first.line()).isEqualTo(2);
        assertThat(first.values()).contains("29.02.1984");
        assertThat(first.fields().at("/customer/birthDate").asText()).isEqualTo("1984-02-29");
        assertThat(preview.rows().get(2).errors()).extracting(FieldError::field).containsExactly("customer.kind");
        assertThat(preview.rows().get(3).errors()).extracting(FieldError::field).containsExactly("customer.birthDate");
        assertThat(stored(List.of("C-1", "C-2"))).containsOnlyKeys("C-2");
        assertThat(stored("C-2").name()).isNull();
        assertThat(directory.toFile().list())
                .as("only the file of the import before")
                .hasSize(1);
    }

    @Test
    void readsWhatOfficeProgramsWriteUnlessACharsetIsStated() {
        byte[] bytes = SHEET.getBytes(Charset.forName("windows-1252"));

        ImportPreview preview = preview("CUSTOMERS", "standard-de", null, bytes);

        assertThat(preview.charset()).isEqualTo("windows-1252");
        assertThat(preview.rows().get(0).values()).contains("Jürgens");
    }

    @Test
    void showsTheColumnsOfAFileThatTheMappingDoesNotFit() {
        ImportPreview preview = preview("CUSTOMERS", null, null, "Kundennr;Name\n1;Muster\n".getBytes(UTF_8));

        assertThat(preview.columns()).containsExactly("Kundennr", "Name");
        assertThat(preview.errors()).extracting(FieldError::field).contains("mapping.fields.Kundennr");
        assertThat(preview.rows()).hasSize(1);
        assertThat(preview.rows().get(0).values()).containsExactly("1", "Muster");
        assertThat(preview.rows().get(0).fields()).isNull();
    }

    @Test
    void looksAtTheFirstRowsAloneAndAtLists() {
        StringBuilder many = new StringBuilder("customer,phone\n");
        for (int i = 0; i < 50; i++) {
            many.append("C-").append(i).append(",\n");
        }

        ImportPreview preview =
                preview("BLOCK_LIST", null, null, many.toString().getBytes(UTF_8));

        assertThat(preview.rows()).hasSize(20).allMatch(row -> row.errors().isEmpty() && row.becomes() == null);
    }

    @Test
    void knowsWhomAContractIsFor() {
        ImportPreview preview = preview(
                "CONTRACTS",
                null,
                null,
                "customer,contract.number,contract.commodity\nnobody,V-1,GAS\n".getBytes(UTF_8));

        assertThat(preview.rows().get(0).errors())
                .extracting(FieldError::problem)
                .containsExactly(InputProblem.UNKNOWN_CUSTOMER);
    }
}

package org.courtesy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.Contract;
import org.courtesy.job.JobRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as office programs write them: what stands in them arrives as it is meant. */
class OfficeFileTest extends ImportTest {

    private static final String SHEET = """
            customer.number;customer.kind;customer.country;name.family;address.street;customer.birthDate;\
            contracts[0].number;contracts[0].commodity;contracts[0].status;contracts[0].annualConsumptionKwh;\
            contracts[0].annualMargin
            K-1;PERSON;DE;Jürgens-Groß;"Straße ""Am Markt""; 5";1.2.1984;V-1;ELECTRICITY;ACTIVE;3.500,5;-12,75
            K-2;PERSON;DE;Žižek €;Weg 1;29.02.1984;V-2;GAS;ACTIVE;1.234.567;0
            ;;;;;;;;;;
            """;

    private JobRuns imported(byte[] bytes, String charset) {
        JobRuns job = job(new ImportRequest("CUSTOMERS", "standard-de", false, charset, null), bytes);
        assertThat(run(job)).isTrue();
        return job;
    }

    private void assertStored(JobRuns job) {
        assertThat(errors(job)).isEmpty();
        assertThat(job.progress().done()).isEqualTo(2);
        CustomerRecord first = stored("K-1");
        assertThat(first.name().family()).isEqualTo("Jürgens-Groß");
        assertThat(first.address().street()).isEqualTo("Straße \"Am Markt\"; 5");
        assertThat(first.customer().birthDate()).isEqualTo(LocalDate.of(1984, 2, 1));
        Contract contract = first.contracts().get(0);
        assertThat(contract.annualConsumptionKwh()).isEqualTo(3500.5);
        assertThat(contract.annualMargin()).isEqualTo(-12.75);
        assertThat(stored("K-2").name().family()).isEqualTo("Žižek €");
        assertThat(stored("K-2").contracts().get(0).annualConsumptionKwh()).isEqualTo(1234567);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,", "UTF-8,UTF-8", "windows-1252,windows-1252", "UTF-16LE,UTF-16LE"})
    void everyUsualEncodingIsRead(String written, String stated) {
        assertStored(imported(SHEET.replace("\n", "\r\n").getBytes(Charset.forName(written)), stated));
    }

    @Test
    void theByteOrderMarkAndTheLineThatNamesTheSeparatorAreNoData() {
        assertStored(imported(("\ufeff" + SHEET).getBytes(UTF_8), null));
        JobRuns stated = imported(
                ("\ufeffsep=;\r\n" + SHEET.replace("\n", "\r\n") + "K-3;PERSON;XX;;;;;;;;\r\n").getBytes(UTF_8), null);
        assertThat(stated.progress().summary()).contains("\"unchanged\":2");
        assertThat(errors(stated)).isEqualTo("6 customer.country UNKNOWN_VALUE");
    }

    @Test
    void blanksThatDoNotBreakAreBlanks() {
        JobRuns job = imported(
                "customer.number;customer.kind;customer.country\n\u00a0K-5 ;PERSON\u00a0;DE\n".getBytes(UTF_8), null);

        assertThat(errors(job)).isEmpty();
        assertThat(stored("K-5")).isNotNull();
    }

    @Test
    void germanDatesMayHaveATimeOfDay() {
        imported("customer.number;customer.kind;customer.country\nK-6;PERSON;DE\n".getBytes(UTF_8), null);
        JobRuns job = job(ImportKind.CONSENTS, "standard-de", false, """
                customer;consent.channel;consent.state;consent.at;consent.proof
                K-6;PHONE;GRANTED;10.01.2026 9:05;SIGNED_FORM
                K-6;EMAIL;GRANTED;10.01.2026 09:05:07;SIGNED_FORM
                K-6;SMS;GRANTED;10.01.2026;SIGNED_FORM
                K-6;POST;GRANTED;31.02.2026;SIGNED_FORM
                """);

        assertThat(run(job)).isTrue();
        assertThat(errors(job)).isEqualTo("5 consent.at INVALID");
        assertThat(job.progress().summary()).contains("\"created\":3");
    }

    @Test
    void datePatternsMeanWhatPeopleMean() {
        JobRuns job = job(
                ImportKind.CUSTOMERS,
                "{\"byName\": true, \"datePattern\": \"DD.MM.YYYY\"}",
                false,
                "customer.number,customer.kind,customer.country,customer.birthDate\nK-7,PERSON,DE,29.02.1984\n");

        assertThat(run(job)).isTrue();
        assertThat(stored("K-7").customer().birthDate()).isEqualTo(LocalDate.of(1984, 2, 29));
    }
}

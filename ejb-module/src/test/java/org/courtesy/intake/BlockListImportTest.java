package org.courtesy.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Customer;
import org.courtesy.job.JobRuns;
import org.courtesy.json.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Newest editions of lists of those who want no advertising. */
class BlockListImportTest extends ImportTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00+01:00");
    private static final String LIST =
            "customer,externalIds.crm,name.given,name.family,address.street,address.postalCode,email,phone\n";

    @BeforeEach
    void fill() {
        imported(ImportKind.CUSTOMERS, """
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}, "externalIds": {"crm": "4711"}}
                {"customer": {"number": "C-2", "kind": "PERSON", "country": "DE"}, "emails": ["Jana.Muster@example.org"]}
                {"customer": {"number": "C-3", "kind": "PERSON", "country": "DE"}, "phones": ["0341 / 960-001"]}
                {"customer": {"number": "C-4", "kind": "PERSON", "country": "DE"}, \
                "name": {"given": "Jörg", "family": "Müller"}, \
                "address": {"street": "Karlstraße 5", "postalCode": "04109", "city": "Leipzig"}}
                {"customer": {"number": "C-5", "kind": "PERSON", "country": "DE", "blocked": true, "robinsonListed": true}}
                {"customer": {"number": "C-6", "kind": "PERSON", "country": "DK"}, "phones": ["30 12 34 56"], \
                "externalIds": {"crm": "janamuster@example.org"}}
                """);
    }

    private JobRuns refreshed(ImportKind kind, String rows) {
        return imported(kind, LIST + rows);
    }

    private Customer decided(String number) {
        return transactions.requiresNew(() -> Customers.cases(transactions.entityManager(), List.of())
                .load(number, NOW, null)
                .customer());
    }

    private List<String> listed(boolean robinson) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(i -> decided("C-" + i))
                .filter(customer -> robinson ? customer.robinsonListed() : customer.blocked())
                .map(Customer::number)
                .toList();
    }

    @Test
    void peopleAreFoundByWhateverTheListBears() {
        JobRuns job = refreshed(ImportKind.ROBINSON_LIST, """
                ,4711,,,,,,
                ,,,,,,jana.muster@EXAMPLE.org,
                ,,,,,,,+49 (0)341 960001
                ,,Joerg,MUELLER,Karlstr. 5,04109,,
                ,,Jörg,Müller,Karlstr. 6,04109,,
                ,,Hans,Müller,Karlstr. 5,04109,,
                ,,,,,,nobody@example.org,0000000
                ,,,,,,,+45 30123456
                """);

        assertThat(listed(true)).containsExactly("C-1", "C-2", "C-3", "C-4", "C-5", "C-6");
        assertThat(listed(false)).containsExactly("C-5");
        assertThat(job.progress().summary()).contains("\"created\":5", "\"unmatched\":3", "\"removed\":0");
    }

    @Test
    void whoIsOnTheNewestListNoMoreIsTakenOffAndWhoWasBlockedByHandStays() {
        refreshed(ImportKind.BLOCK_LIST, "C-1,,,,,,,\nC-2,,,,,,,\n");
        assertThat(listed(false)).containsExactly("C-1", "C-2", "C-5");

        JobRuns newest = refreshed(ImportKind.BLOCK_LIST, "C-2,,,,,,,\nC-3,,,,,,,\nC-3,,,,,,,\n");

        assertThat(listed(false)).containsExactly("C-2", "C-3", "C-5");
        assertThat(newest.progress().summary()).contains("\"created\":1", "\"unchanged\":1", "\"removed\":1");
        assertThat(stored("C-3").customer().blocked())
                .as("what is read and sent back is what was set by hand")
                .isFalse();
    }

    @Test
    void aDryRunSaysWhoWouldComeAndGo() {
        refreshed(ImportKind.ROBINSON_LIST, "C-1,,,,,,,\nC-2,,,,,,,\n");
        JobRuns job = job(ImportKind.ROBINSON_LIST, null, true, LIST + "C-3,,,,,,,\nC-2,,,,,,,\nC-99,,,,,,,\n");

        assertThat(run(job)).isTrue();

        assertThat(job.progress().summary())
                .contains("\"created\":1", "\"unchanged\":1", "\"removed\":1", "\"unmatched\":1", "\"dryRun\":true");
        assertThat(listed(true)).containsExactly("C-1", "C-2", "C-5");
    }

    @Test
    void rowsThatCannotBeReadTakeNobodyOff() {
        refreshed(ImportKind.ROBINSON_LIST, "C-1,,,,,,,\n");

        JobRuns job = refreshed(ImportKind.ROBINSON_LIST, "C-2,,,,,,,\n,,Jana,Muster,,,,\n,,,,,,,x,\n");

        assertThat(errors(job)).isEqualTo("3 address.street MISSING; 4  INVALID");
        assertThat(job.progress().summary()).contains("\"created\":1", "\"removed\":0");
        assertThat(listed(true)).containsExactly("C-1", "C-2", "C-5");
    }

    @Test
    void halfAListChangesNothingAndGoesOnWhereItWasInterrupted() {
        refreshed(ImportKind.ROBINSON_LIST, "C-1,,,,,,,\n");
        String others =
                IntStream.range(0, 600).mapToObj(i -> "X-" + i + ",,,,,,,\n").collect(Collectors.joining());
        JobRuns job = job(ImportKind.ROBINSON_LIST, null, false, LIST + "C-2,,,,,,,\n" + others + "C-3,,,,,,,\n")
                .goingOnWhile(progress -> progress.done() > 500);

        assertThat(run(job)).isFalse();
        assertThat(listed(true)).containsExactly("C-1", "C-5");
        assertThat(run(job)).isTrue();
        assertThat(listed(true)).containsExactly("C-2", "C-3", "C-5");
        assertThat(job.progress().summary()).contains("\"created\":2", "\"removed\":1", "\"unmatched\":600");
        assertThat(run(job)).as("concluded once").isTrue();
        assertThat(job.progress().summary()).contains("\"created\":2", "\"removed\":1", "\"unmatched\":600");
        work(writers).ended(job.run());
        assertThat(listed(true)).containsExactly("C-2", "C-3", "C-5");
    }

    @Test
    void anEmptyListIsNoList() {
        assertThatThrownBy(() -> job(ImportKind.BLOCK_LIST, null, false, LIST))
                .isInstanceOf(InvalidInputException.class);
    }
}

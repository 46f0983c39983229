package org.courtesy.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.courtesy.consent.Consents;
import org.courtesy.consent.PromiseEntry;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.StoredAssessment;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.Rulebooks;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is exported and never imported: decisions, and what customers do not want or were promised. */
class ExportOfDecisionsTest {

    @TempDir
    Path directory;

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");
    private Exports exports;

    @BeforeEach
    void twoCustomers() {
        exports = new Exports(new Transactions(database), directory, clock);
        database.run(entities -> {
            Rulebooks.store(entities, clock);
            Customers.service(entities, clock).put("C-1", Customers.anna("C-1"), null);
            Customers.service(entities, clock).put("=C-2", Customers.anna("=C-2"), null);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String file(ExportKind kind, String format, String preset) {
        return new String(
                exports.file(new ExportRequest(kind.name(), format, preset, null, null, null, null), progress -> true),
                UTF_8);
    }

    private Assessment decide(String customer) {
        clock.forward(Duration.ofMinutes(1));
        return database.call(
                entities -> DecisionBeans.service(entities, clock, List.of(Consents.part()), ShippedRules.live())
                        .assessNow(customer));
    }

    @Test
    void aLineOfADecisionIsTheWholeAnswerWithItsInputs() {
        Assessment first = decide("C-1");
        Assessment second = decide("=C-2");

        List<String> lines =
                file(ExportKind.DECISIONS, "NDJSON", "standard").lines().toList();

        assertThat(lines).hasSize(2);
        StoredAssessment read = CaseJson.read(lines.get(0), StoredAssessment.class);
        assertThat(read.assessment()).isEqualTo(first);
        assertThat(read.inputs().customer().number()).isEqualTo("C-1");
        assertThat(read.storedAt()).isEqualTo("2026-11-20T09:01:00Z");
        assertThat(CaseJson.read(lines.get(1), StoredAssessment.class).assessment())
                .isEqualTo(second);
    }

    @Test
    void aRowOfADecisionSumsItUpInCodes() {
        Assessment made = decide("=C-2");

        List<String> lines =
                file(ExportKind.DECISIONS, "CSV", "standard-de").lines().toList();

        List<String> columns = Arrays.asList(lines.get(0).substring(1).split(";"));
        assertThat(columns)
                .startsWith("assessment", "customer", "asOf", "storedAt", "mode", "ruleSet", "ruleVersion", "policy")
                .contains("churnPoints", "band", "next", "actions", "withheld", "permitted", "refused");
        String row = lines.get(1);
        assertThat(row)
                .startsWith(made.assessment() + ";'=C-2;")
                .contains(";" + made.next().code() + ";", ";" + made.ruleSet().name() + ";")
                .contains("POST/ADVERTISING", "PHONE/ADVERTISING=");
        assertThat(Arrays.stream(row.split(";"))).noneMatch(cell -> cell.matches("\"?[=+@].*"));
        assertThat(lines).hasSize(2);
    }

    @Test
    void decisionsGoOnWhereTheyWereInterrupted() {
        for (int i = 0; i < 3; i++) {
            decide("C-1");
        }
        ExportRequest request = new ExportRequest("DECISIONS", "NDJSON", null, null, null, null, null);

        byte[] interrupted = exports.file(request, progress -> false);

        assertThat(interrupted).isEqualTo(exports.file(request, progress -> true));
        assertThat(exports.count(ExportKind.DECISIONS)).isEqualTo(3);
    }

    @Test
    void whatCustomersDoNotWantIsExported() {
        database.run(entities -> {
            Consents.service(entities, clock)
                    .object(
                            "C-1",
                            new Objection(
                                    Purpose.ADVERTISING,
                                    ContactChannel.PHONE,
                                    clock.instant().atOffset(ZoneOffset.UTC)));
            Consents.service(entities, clock)
                    .object("=C-2", new Objection(null, null, clock.instant().atOffset(ZoneOffset.UTC)));
            Customers.service(entities, clock).put("C-3", nobodyAsked(), null);
            Consents.service(entities, clock)
                    .prefer("C-1", new Preference(ContactChannel.EMAIL, null, LocalDate.of(2026, 12, 24), false, null));
        });

        assertThat(file(ExportKind.OBJECTIONS, "CSV", "standard")).isEqualTo("""
                customer,objection.purpose,objection.channel,objection.at\r
                C-1,ADVERTISING,PHONE,2026-11-20T09:00:00Z\r
                '=C-2,ADVERTISING,,2026-11-20T09:00:00Z\r
                """);
        assertThat(file(ExportKind.PREFERENCES, "CSV", "standard-de")).isEqualTo("""
                \ufeffcustomer;preference.preferredChannel;preference.pausedFrom;preference.pausedTo;\
                preference.greetings;preference.maxAdvertisingPer30Days\r
                '=C-2;EMAIL;;;true;4\r
                C-1;EMAIL;;24.12.2026;false;\r
                """);
        assertThat(exports.count(ExportKind.OBJECTIONS)).isEqualTo(2);
        assertThat(exports.count(ExportKind.PREFERENCES)).isEqualTo(2);
    }

    private static CustomerRecord nobodyAsked() {
        return CaseJson.read("""
                {"customer": {"number": "C-3", "kind": "PERSON", "country": "DE"}, "name": {"family": "Ohne"}}
                """, CustomerRecord.class);
    }

    @Test
    void promisesAreExportedWithWhatWasPromised() {
        database.run(entities -> Consents.service(entities, clock)
                .promise("C-1", new PromiseEntry("p-1", LocalDate.of(2026, 12, 1), null, "=HYPERLINK(\"x\")")));

        assertThat(file(ExportKind.PROMISES, "NDJSON", "standard"))
                .isEqualTo("{\"customer\":\"C-1\",\"promise\":{\"id\":\"p-1\",\"dueOn\":\"2026-12-01\","
                        + "\"what\":\"=HYPERLINK(\\\"x\\\")\"}}\n");
        assertThat(file(ExportKind.PROMISES, "CSV", "standard"))
                .endsWith("C-1,p-1,2026-12-01,,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }
}

package org.courtesy.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.customer.Customers;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Device;
import org.courtesy.fact.Premise;
import org.courtesy.job.JobBeans;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.json.CaseJson;
import org.junit.jupiter.api.Test;

/** Whole imports into a database, with what goes wrong on the way. */
class ImportWorkTest extends ImportTest {

    private static final String HEADER = "customer.number,customer.kind,customer.country,name.family,"
            + "contracts[0].number,contracts[0].commodity,contracts[0].status,contracts[0].annualConsumptionKwh,"
            + "premise.gasGrid\n";

    private static String rows(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj("C-%1$d,PERSON,DE,Family%1$d,V-%1$d,ELECTRICITY,ACTIVE,3500,true\n"::formatted)
                .collect(Collectors.joining());
    }

    @Test
    void storesCustomersWithTheirContractsAndPremises() {
        JobRuns job = imported(ImportKind.CUSTOMERS, HEADER + rows(0, 1200));

        assertThat(job.progress().done()).isEqualTo(1200);
        assertThat(job.progress().refused()).isZero();
        assertThat(job.progress().summary()).contains("\"created\":1200");
        CustomerRecord last = stored("C-1199");
        assertThat(last.name().family()).isEqualTo("Family1199");
        assertThat(last.contracts()).extracting(Contract::number).containsExactly("V-1199");
        assertThat(last.premise().gasGrid()).isTrue();
    }

    @Test
    void changesNothingTheSecondTime() {
        imported(ImportKind.CUSTOMERS, HEADER + rows(0, 30));

        JobRuns again = imported(ImportKind.CUSTOMERS, HEADER + rows(0, 30));

        assertThat(again.progress().summary()).contains("\"created\":0").contains("\"unchanged\":30");
    }

    @Test
    void changesWhatTheRowNamesAndLeavesTheRest() {
        imported(ImportKind.CUSTOMERS, HEADER + rows(1, 2));

        JobRuns job = imported(ImportKind.CUSTOMERS, "customer.number,customer.segment\nC-1,A\n");

        assertThat(job.progress().summary()).contains("\"changed\":1");
        CustomerRecord customer = stored("C-1");
        assertThat(customer.customer().segment()).isEqualTo("A");
        assertThat(customer.name().family()).isEqualTo("Family1");
        assertThat(customer.contracts()).hasSize(1);
        assertThat(customer.premise().gasGrid()).isTrue();
    }

    @Test
    void findsCustomersByTheirExternalIds() {
        imported(
                ImportKind.CUSTOMERS,
                "customer.number,customer.kind,customer.country,externalIds.crm,externalIds.erp\n"
                        + "C-1,PERSON,DE,4711,1\nC-2,PERSON,DE,4712,2\n");

        JobRuns job = imported(
                ImportKind.CUSTOMERS,
                "externalIds.crm,externalIds.erp,customer.segment\n4711,,A\n,2,B\n4711,2,C\n4799,,D\n,,E\n");

        assertThat(errors(job))
                .isEqualTo("4 externalIds DUPLICATE; 5 customer.number MISSING; 6 customer.number MISSING");
        assertThat(job.progress().summary()).contains("\"changed\":2").contains("\"created\":0");
        assertThat(stored("C-1").customer().segment()).isEqualTo("A");
        assertThat(stored("C-2").customer().segment()).isEqualTo("B");
    }

    @Test
    void aNameOfAMergedDuplicateAddsToTheSurvivorAndLiftsNothing() {
        imported(
                ImportKind.CUSTOMERS,
                "customer.number,customer.kind,customer.country,customer.blocked,customer.segment,externalIds.crm\n"
                        + "C-1,PERSON,DE,true,A,4711\n");
        database.run(entities -> {
            for (String alias : List.of("'', 'C-2'", "'crm', '4712'")) {
                entities.createNativeQuery("insert into customer_alias select " + alias
                                + ", id, null from customer where number = 'C-1'")
                        .executeUpdate();
            }
        });
        String columns = "customer.number,customer.kind,customer.country,customer.blocked,customer.segment,"
                + "customer.language,externalIds.crm,emails[0]\n";

        JobRuns job = imported(
                ImportKind.CUSTOMERS,
                columns + "C-2,PERSON,DE,false,B,da,4712,a@example.org\n,PERSON,DE,false,C,,4712,b@example.org\n");

        assertThat(errors(job)).isEmpty();
        CustomerRecord customer = stored("C-1");
        assertThat(customer.customer().blocked()).isTrue();
        assertThat(customer.customer().segment()).isEqualTo("A");
        assertThat(customer.customer().language()).isEqualTo("da");
        assertThat(customer.externalIds()).containsExactlyEntriesOf(Map.of("crm", "4711"));
        assertThat(customer.emails()).containsExactly("a@example.org", "b@example.org");
        assertThat(stored(List.of("C-2"))).hasSize(1);

        JobRuns again = imported(ImportKind.CUSTOMERS, columns + "C-2,PERSON,DE,false,B,da,4712,a@example.org\n");
        assertThat(again.progress().summary()).contains("\"unchanged\":1");
    }

    @Test
    void refusesBadRowsAndStoresTheOthers() {
        String text = HEADER
                + rows(1, 3)
                + "C-3,ALIEN,DE,X,V-3,ELECTRICITY,ACTIVE,3500,true\n"
                + "C-4,PERSON,XX,X,V-4,ELECTRICITY,ACTIVE,-1,true\n"
                + "C-5,PERSON,DE\n"
                + "C-1,PERSON,DE,X,V-5,ELECTRICITY,ACTIVE,1,true\n"
                + "C-6,PERSON,DE,X,V-2,ELECTRICITY,ACTIVE,1,true\n"
                + ",PERSON,DE,X,V-7,ELECTRICITY,ACTIVE,1,true\n"
                + rows(8, 10);

        JobRuns job = imported(ImportKind.CUSTOMERS, text);

        assertThat(job.progress().done()).isEqualTo(10);
        assertThat(job.progress().refused()).isEqualTo(6);
        assertThat(errors(job))
                .isEqualTo("4 customer.kind UNKNOWN_VALUE; 5 customer.country UNKNOWN_VALUE;"
                        + " 5 contracts[0].annualConsumptionKwh OUT_OF_RANGE; 6  INVALID;"
                        + " 7 customer.number DUPLICATE; 8 contracts[0].number DUPLICATE; 9 customer.number MISSING");
        assertThat(stored(List.of("C-1", "C-2", "C-3", "C-4", "C-5", "C-6", "C-8", "C-9")))
                .hasSize(4);
    }

    @Test
    void forgetsRefusedRowsOfLongAgo() {
        JobRuns job = imported(ImportKind.CUSTOMERS, HEADER + "C-3,ALIEN,DE,X,V-3,ELECTRICITY,ACTIVE,3500,true\n");

        forgetAfter(-1);
        assertThat(errors(job)).isEqualTo("2 customer.kind UNKNOWN_VALUE");
        forgetAfter(1);
        assertThat(errors(job)).isEmpty();
    }

    /** The job was entered at the beginning of the epoch. */
    private void forgetAfter(int daysOfTheEpoch) {
        int days = (int) Duration.between(Instant.EPOCH, clock.instant()).toDays() - daysOfTheEpoch;
        transactions.requiresNew(() -> {
            keeper(days).run();
            return null;
        });
    }

    private RefusalKeeper keeper(int days) {
        return new RefusalKeeper(
                refusals, new Spool(directory), JobBeans.jobs(transactions.entityManager(), clock), clock, days);
    }

    @Test
    void anImportThatIsStoppedBeforeItBeginsLeavesNoFile() {
        UUID id = waiting();
        assertThat(directory).isNotEmptyDirectory();

        transactions.requiresNew(() -> JobBeans.control(transactions.entityManager(), clock, List.of(work(writers)))
                .stop(id.toString()));

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aFileWhoseImportEndedElsewhereGoesInTheNight() throws IOException {
        waiting();
        JobRuns ended = imported(ImportKind.CUSTOMERS, HEADER + rows(0, 1));
        FileTime longAgo = FileTime.from(clock.instant().minus(Duration.ofDays(2)));
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, longAgo);
            }
        }
        new Spool(directory).take(UUID.randomUUID(), new ByteArrayInputStream(new byte[] {'a'}), null);
        assertThat(directory.toFile().list()).hasSize(3);

        transactions.requiresNew(() -> {
            keeper(30).run();
            return null;
        });

        assertThat(directory.toFile().list())
                .as("of the import that waits, and one that is just being sent")
                .hasSize(2)
                .doesNotContain(ended.id() + ".csv");
    }

    /** An import that waits for its turn. */
    private UUID waiting() {
        UUID id = UUID.randomUUID();
        CheckedRequest request =
                CheckedRequest.of(new ImportRequest("CUSTOMERS", null, false, null, null), name -> Optional.empty());
        Spool.Spooled file = new Spool(directory)
                .take(id, new ByteArrayInputStream((HEADER + rows(0, 1)).getBytes(UTF_8)), request.charset());
        transactions.requiresNew(() -> {
            JobBeans.jobs(transactions.entityManager(), clock)
                    .submit(id, ImportService.KIND, CaseJson.write(request.with(file, "here")), 1L, "integration");
            return null;
        });
        return id;
    }

    @Test
    void rehearsesWithoutStoringAnything() {
        JobRuns job = job(ImportKind.CUSTOMERS, null, true, HEADER + rows(0, 20) + "C-20,ALIEN,DE,,,,,,\n");

        assertThat(run(job)).isTrue();

        assertThat(job.progress().summary()).contains("\"created\":20").contains("\"dryRun\":true");
        assertThat(errors(job)).isEqualTo("22 customer.kind UNKNOWN_VALUE");
        assertThat(stored(List.of("C-0", "C-19"))).isEmpty();
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        String text = HEADER + rows(0, 700) + "C-3,PERSON,DE,,,,,,\n" + rows(700, 1300);
        JobRuns job = job(ImportKind.CUSTOMERS, null, false, text).goingOnWhile(progress -> progress.done() >= 1000);

        assertThat(run(job)).isFalse();
        assertThat(job.progress().done()).isEqualTo(500);
        assertThat(run(job)).isTrue();

        assertThat(job.progress().done()).isEqualTo(1301);
        assertThat(job.progress().refused()).isEqualTo(1);
        assertThat(job.progress().summary()).contains("\"created\":1300");
        assertThat(errors(job)).isEqualTo("702 customer.number DUPLICATE");
    }

    @Test
    void dealsRowByRowWithABatchThatFailsAsAWhole() {
        RowWriter touchy = new RowWriter() {
            @Override
            public ImportKind kind() {
                return ImportKind.CUSTOMERS;
            }

            @Override
            public Written write(List<Row> rows, JobRun job) {
                Written written = writers.get(0).write(rows, job);
                if (rows.stream().anyMatch(row -> row.line() == 7)) {
                    throw new IllegalStateException("as if the database refused the row");
                }
                return written;
            }
        };
        JobRuns job = job(ImportKind.CUSTOMERS, null, false, HEADER + rows(0, 20));

        assertThat(run(job, List.of(touchy))).isTrue();

        assertThat(job.progress().done()).isEqualTo(20);
        assertThat(errors(job)).isEqualTo("7  INVALID");
        assertThat(stored(IntStream.range(0, 20).mapToObj(i -> "C-" + i).toList()))
                .hasSize(19)
                .doesNotContainKey("C-5");
    }

    @Test
    void takesLinesOfJsonAsTheyAre() {
        JobRuns job = imported(ImportKind.CUSTOMERS, """
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}, "emails": ["a@example.org"]}

                {"customer": {"number": "C-2", "kind": "PERSON", "country": "DE", "colour": 1}}
                {"customer": {"number": "C-1", "kind": "PERSON", "country": "DE"}}
                {"customer": {"number": "C-3", "kind":
                [1, 2]
                {"name": {"family": "X"}}
                {"customer": {"number": "C-4", "kind": "PERSON", "country": "DK"}}
                """);

        assertThat(job.progress().done()).isEqualTo(7);
        assertThat(stored(List.of("C-1", "C-2", "C-3", "C-4"))).containsOnlyKeys("C-1", "C-4");
        assertThat(errors(job))
                .isEqualTo("3 customer.colour UNKNOWN_FIELD; 4 customer.number DUPLICATE; 5  MALFORMED;"
                        + " 6  INVALID; 7 customer.number MISSING");
    }

    @Test
    void storesContractsOfCustomersThatAreThere() {
        imported(ImportKind.CUSTOMERS, HEADER + rows(1, 3));

        JobRuns job = imported(ImportKind.CONTRACTS, """
                customer,contract.number,contract.commodity,contract.status,contract.dunningLevel
                C-1,G-1,GAS,ACTIVE,0
                C-1,G-2,GAS,SIGNED,1
                C-9,G-3,GAS,ACTIVE,0
                C-2,V-1,GAS,ACTIVE,0
                C-2,G-4,STEAM,ACTIVE,0
                C-2,G-5,GAS,ACTIVE,-1
                """);

        assertThat(stored("C-1").contracts()).extracting(Contract::number).containsExactly("G-1", "G-2", "V-1");
        assertThat(errors(job))
                .isEqualTo("4 customer UNKNOWN_VALUE; 5 contract.number DUPLICATE; 6 contract.commodity UNKNOWN_VALUE;"
                        + " 7 contract.dunningLevel OUT_OF_RANGE");
    }

    @Test
    void contractsFindTheirCustomerByTheIdOfAnotherSystem() {
        imported(
                ImportKind.CUSTOMERS,
                "customer.number,customer.kind,customer.country,externalIds.crm,externalIds.erp\n"
                        + "C-1,PERSON,DE,4711,1\nC-2,PERSON,DE,4712,4711\n");
        String header = "customer,externalIds.crm,externalIds.erp,contract.number,contract.commodity,contract.status\n";
        String sound = ",4711,,G-1,GAS,ACTIVE\n,,4711,G-2,GAS,ACTIVE\n";

        JobRuns job = imported(
                ImportKind.CONTRACTS,
                header + sound + ",4799,,G-3,GAS,ACTIVE\nC-1,4711,,G-4,GAS,ACTIVE\n,4711,1,G-5,GAS,ACTIVE\n"
                        + ",,,G-6,GAS,ACTIVE\n,4712,,G-7,STEAM,ACTIVE\n");
        JobRuns again = imported(ImportKind.CONTRACTS, header + sound + ",4712,,G-1,GAS,ENDED\n");

        assertThat(errors(job))
                .isEqualTo("4 externalIds.crm UNKNOWN_VALUE; 5 externalIds INVALID; 6 externalIds OUT_OF_RANGE;"
                        + " 7 customer MISSING; 8 contract.commodity UNKNOWN_VALUE");
        assertThat(again.progress().summary()).contains("\"changed\":0").contains("\"unchanged\":2");
        assertThat(errors(again)).isEqualTo("4 contract.number DUPLICATE");
        assertThat(stored("C-1").contracts()).extracting(Contract::number).containsExactly("G-1");
        assertThat(stored("C-2").contracts()).extracting(Contract::number).containsExactly("G-2");
    }

    @Test
    void ofSeveralColumnsForIdsOneNamesTheCustomer() {
        imported(
                ImportKind.CUSTOMERS,
                "customer.number,customer.kind,customer.country,externalIds.crm,externalIds.erp\n"
                        + "C-1,PERSON,DE,4711,\nC-2,PERSON,DE,,4711\n");

        JobRuns consents = imported(
                ImportKind.CONSENTS,
                "externalIds.crm,externalIds.erp,consent.channel,consent.state,consent.at\n"
                        + "4711,,PHONE,WITHDRAWN,2026-01-10T09:00:00Z\n,4711,EMAIL,WITHDRAWN,2026-01-10T09:00:00Z\n");
        JobRuns touchpoints = imported(
                ImportKind.TOUCHPOINTS,
                "source,id,externalIds.crm,externalIds.erp,type,direction,channel,at\n"
                        + "crm,1,4711,,HOTLINE_CALL,INBOUND,PHONE,2026-01-10T09:00:00Z\n"
                        + "crm,2,,4711,HOTLINE_CALL,INBOUND,PHONE,2026-01-10T09:00:00Z\n"
                        + "crm,3,,,HOTLINE_CALL,INBOUND,PHONE,2026-01-10T09:00:00Z\n");

        assertThat(errors(consents)).isEmpty();
        assertThat(consents.progress().summary()).contains("\"created\":2");
        assertThat(errors(touchpoints)).isEqualTo("4 customer MISSING");
        assertThat(touchpoints.progress().summary()).contains("\"created\":2");
    }

    @Test
    void appendsConsentsOnce() {
        imported(ImportKind.CUSTOMERS, HEADER + rows(1, 2));
        String text = """
                customer,consent.channel,consent.state,consent.at,consent.proof
                C-1,PHONE,GRANTED,2026-01-10T09:00:00+01:00,SIGNED_FORM
                C-1,PHONE,GRANTED,2026-01-10T08:00:00Z,SIGNED_FORM
                C-1,EMAIL,GRANTED,2026-01-10T09:00:00,SIGNED_FORM
                C-7,EMAIL,GRANTED,2026-01-10T09:00:00Z,SIGNED_FORM
                """;

        JobRuns job = imported(ImportKind.CONSENTS, text);
        JobRuns again = imported(ImportKind.CONSENTS, text);

        assertThat(job.progress().summary()).contains("\"created\":1").contains("\"unchanged\":1");
        assertThat(again.progress().summary()).contains("\"created\":0").contains("\"unchanged\":2");
        assertThat(errors(job)).isEqualTo("4 consent.at INVALID; 5 customer UNKNOWN_VALUE");
    }

    @Test
    void storesTouchpointsOnce() {
        imported(ImportKind.CUSTOMERS, HEADER + rows(1, 2));
        String header = "source,id,customer,type,direction,channel,at,experience\n";
        String first = "crm,1,C-1,COMPLAINT_OPEN,INBOUND,PHONE,2026-01-10T09:00:00Z,-3\n";

        JobRuns job = imported(
                ImportKind.TOUCHPOINTS,
                header
                        + first
                        + "crm,2,C-1,COMPLAINT_CLOSED,OUTBOUND,EMAIL,2026-01-20T09:00:00Z,1\n"
                        + "crm,2,C-1,HOTLINE_CALL,INBOUND,PHONE,2026-01-21T09:00:00Z,0\n"
                        + "crm,3,C-1,SMALL_TALK,INBOUND,PHONE,2026-01-21T09:00:00Z,9\n");
        JobRuns again = imported(
                ImportKind.TOUCHPOINTS,
                header + first + first.replace("crm,1", "crm,4").replace("C-1", "C-8"));
        JobRuns changed = imported(ImportKind.TOUCHPOINTS, header + first.replace("-3", "-2"));

        assertThat(job.progress().summary()).contains("\"created\":2");
        assertThat(errors(job)).isEqualTo("4 id DUPLICATE; 5 type UNKNOWN_VALUE; 5 experience OUT_OF_RANGE");
        assertThat(again.progress().summary()).contains("\"unchanged\":1");
        assertThat(errors(again)).isEqualTo("3 customer UNKNOWN_VALUE");
        assertThat(errors(changed)).isEqualTo("2 id DUPLICATE");
    }

    @Test
    void storesPremisesAndHouseholdsAsFarAsTheRowsSay() {
        imported(ImportKind.PREMISES, "premise.id,premise.gasGrid,premise.houseType\nP-1,true,DETACHED\nP-2,true,\n");
        JobRuns job = imported(
                ImportKind.PREMISES, "premise.id,premise.installed\nP-1,PV;WALLBOX\nP-2,\nP-3,HAMMOCK\nP-1,\n");
        JobRuns households = imported(
                ImportKind.HOUSEHOLDS,
                "{\"household\": {\"id\": \"H-1\", \"advertisingPointsLast30Days\": 2.5}}\n{\"household\": {}}\n");

        assertThat(job.progress().summary()).contains("\"changed\":1", "\"unchanged\":1");
        assertThat(errors(job)).isEqualTo("4 premise.installed[0] UNKNOWN_VALUE; 5 premise.id DUPLICATE");
        Premise premise = transactions.requiresNew(() -> Customers.partBatch(transactions.entityManager(), clock)
                .premises(List.of("P-1"))
                .get("P-1"));
        assertThat(premise.gasGrid()).isTrue();
        assertThat(premise.installed()).containsExactly(Device.PV, Device.WALLBOX);
        assertThat(households.progress().summary()).contains("\"created\":1");
        assertThat(errors(households)).isEqualTo("2 household.id MISSING");
    }

    @Test
    void anEmptyExternalIdRemovesItAndNoOther() {
        imported(ImportKind.CUSTOMERS, HEADER + rows(1, 2));
        imported(ImportKind.CUSTOMERS, "customer.number,externalIds.crm,externalIds.meter\nC-1,7,00012\n");

        imported(ImportKind.CUSTOMERS, "customer.number,externalIds.crm\nC-1,\n");

        assertThat(stored("C-1").externalIds()).isEqualTo(Map.of("meter", "00012"));
        assertThat(stored("C-1").name().family()).isEqualTo("Family1");
    }
}

package org.courtesy.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.fact.Bill;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Device;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Premise;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.SmartMeter;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseLoaderTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T09:00:00Z");
    private static final OffsetDateTime IN_TWO_MONTHS = NOW.plusMonths(2);

    private final TestDatabase database = new TestDatabase();
    private final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    @AfterEach
    void close() {
        database.close();
    }

    private void store(String number, Premise premise, List<Contract> contracts) {
        CustomerRecord anna = Customers.anna(number);
        CustomerRecord body = new CustomerRecord(
                anna.customer(),
                anna.name(),
                anna.address(),
                anna.emails(),
                anna.phones(),
                Map.of(),
                premise,
                anna.household(),
                contracts,
                anna.existingCustomerException());
        database.call(entities -> Customers.service(entities, clock).put(number, body, null));
    }

    private Map<String, CustomerCase> load(OffsetDateTime asOf, String... numbers) {
        return database.call(entities -> Customers.cases(entities, List.of()).loadAll(List.of(numbers), asOf));
    }

    @Test
    void theCaseHoldsEachContractAsItWasSent() {
        List<Contract> sent =
                IntStream.range(0, 4).mapToObj(CaseLoaderTest::contract).toList();

        store("C-1", null, sent);

        assertThat(load(NOW, "C-1").get("C-1").contracts()).isEqualTo(sent);
    }

    @Test
    void whatIsNotKnownOfAContractIsNotThere() {
        store("C-1", null, List.of(bare("V-1"), bare("V-2")));

        assertThat(load(NOW, "C-1").get("C-1").contracts()).containsExactly(bare("V-1"), bare("V-2"));
    }

    @Test
    void theCaseHoldsThePremiseAsItWasSentWithAdvertisingForAMonth() {
        for (int i = 0; i < 3; i++) {
            store("C-" + i, premise(i), List.of());
        }

        Map<String, CustomerCase> now = load(NOW, "C-0", "C-1", "C-2");
        Map<String, CustomerCase> later = load(IN_TWO_MONTHS, "C-0", "C-1", "C-2");

        for (int i = 0; i < 3; i++) {
            Premise sent = premise(i);
            assertThat(now.get("C-" + i).premise()).isEqualTo(sent);
            assertThat(later.get("C-" + i).premise().advertisingPointsLast30Days())
                    .isZero();
            assertThat(later.get("C-" + i).premise().installed()).isEqualTo(sent.installed());
        }
    }

    @Test
    void whoIsNotKnownIsMissing() {
        store("C-1", null, List.of());

        assertThat(load(NOW, "C-1", "C-2")).containsOnlyKeys("C-1");
        assertThat(load(NOW)).isEmpty();
    }

    /** Each with other values in all its columns; of two that say yes or no at least one of the four differs. */
    private static Contract contract(int number) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            days.add(LocalDate.of(2026, 1, 1).plusDays(number * 16L + i));
        }
        return new Contract(
                "V-" + number,
                Commodity.values()[number % Commodity.values().length],
                "PRODUCT-" + number,
                ContractStatus.values()[number % ContractStatus.values().length],
                days.get(0),
                days.get(1),
                days.get(2),
                days.get(3),
                10 + number,
                20.5 + number,
                30.5 + number,
                40.5 + number,
                says(number, 1),
                says(number, 2),
                says(number, 3),
                number % 3,
                says(number, 4),
                says(number, 5),
                SmartMeter.values()[number % SmartMeter.values().length],
                says(number, 6),
                says(number, 7),
                days.get(4),
                days.get(5),
                days.get(6),
                days.get(7),
                days.get(8),
                days.get(9),
                List.of("METER_READING", "IBAN"),
                50.5 + number,
                days.get(10),
                new PriceChange(days.get(11), days.get(12), 6.5 + number, says(number, 8), says(number, 9)),
                new Bill(days.get(13), 7.5 + number));
    }

    private static Contract bare(String number) {
        return CaseJson.read("""
                {"number": "%s", "commodity": "GAS", "status": "ACTIVE"}""".formatted(number), Contract.class);
    }

    private static Premise premise(int number) {
        return new Premise(
                "P-" + number,
                says(number, 1),
                says(number, 2),
                says(number, 3),
                says(number, 4),
                HouseType.values()[number % HouseType.values().length],
                List.of(Device.values()[number], Device.values()[number + 1]),
                2.5 + number);
    }

    private static boolean says(int number, int column) {
        return (column >> number & 1) == 1;
    }
}

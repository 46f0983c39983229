package org.courtesy.report.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Purpose;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;
import org.courtesy.report.Town;
import org.courtesy.report.behind.Behind;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

class ContactLoadServiceTest {

    private static final String COUNTED = " and not c.deceased and not c.restricted";
    private static final String CONTACTS = "select count(*) from touchpoint t join customer c on c.id = t.customer_id"
            + " where t.direction = 'OUTBOUND' and t.counts_as_contact and t.status in ('DONE', 'OPEN', 'CLOSED')"
            + COUNTED;

    private final Town town = Town.shared();

    private static ContactLoadReport load(Town town, Scope scope) {
        return town.ask(entities -> service(town, entities).load(scope, Locale.ENGLISH));
    }

    private static ContactLoadService service(Town town, EntityManager entities) {
        return new ContactLoadService(
                new LoadQuery(entities, Town.calendars(entities)),
                new LimitQuery(entities, ShippedRules.live(), town.clock),
                ShippedRules.live(),
                town.clock);
    }

    private static Behind behind(Town town) {
        return new Behind(
                town,
                entities -> new LoadFigures(
                        Town.calendars(entities),
                        new LimitQuery(entities, ShippedRules.live(), town.clock),
                        town.clock));
    }

    private static Scope days(String from, String to) {
        return new Scope(new Period(LocalDate.parse(from), LocalDate.parse(to)), CustomerFilter.ALL);
    }

    private long count(String sql) {
        return ((Number) town.column(sql).get(0)).longValue();
    }

    @Test
    void everyContactIsInOneWeek() {
        ContactLoadReport report = load(town, days("2026-07-01", "2026-11-20"));

        assertThat(report.rows().stream().mapToLong(LoadRow::contacts).sum())
                .isEqualTo(count(CONTACTS))
                .isPositive();
        for (Purpose purpose : Purpose.values()) {
            assertThat(report.rows().stream()
                            .filter(row -> row.purpose() == purpose)
                            .mapToLong(LoadRow::contacts)
                            .sum())
                    .as(purpose.name())
                    .isEqualTo(count(CONTACTS + " and t.purpose = '" + purpose + "'"))
                    .isPositive();
        }
    }

    @Test
    void everyCustomerGotSomeNumberOfContacts() {
        ContactLoadReport report = load(town, Scope.ALL);

        assertThat(report.customers()).isEqualTo(count("select count(*) from customer c where 1 = 1" + COUNTED));
        assertThat(report.spread().stream().mapToLong(SpreadRow::customers).sum())
                .isEqualTo(report.customers());
        assertThat(report.spread().stream().mapToLong(SpreadRow::advertised).sum())
                .isEqualTo(report.customers());
        assertThat(report.spread().stream().map(SpreadRow::contacts)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void behindEveryFigureStandItsCustomers() {
        Scope scope = days("2026-09-02", "2026-11-20");
        ContactLoadReport report = load(town, scope);

        report.rows()
                .forEach(row -> assertThat(behind(town)
                                .of(
                                        "contacts",
                                        scope,
                                        "week",
                                        row.week(),
                                        "channel",
                                        row.channel(),
                                        "purpose",
                                        row.purpose()))
                        .as(row.toString())
                        .hasSize((int) row.customers()));
        report.spread()
                .forEach(row -> assertThat(behind(town).of("contacts", scope, "pieces", row.contacts()))
                        .as(row.toString())
                        .hasSize((int) row.customers()));
        report.limits().stream()
                .filter(row -> !List.of("HOUSEHOLD", "PREMISE").contains(row.limit()))
                .forEach(row -> {
                    assertThat(behind(town).of("limit", scope, "limit", row.limit(), "state", "NEAR"))
                            .as(row.toString())
                            .hasSize((int) row.near());
                    assertThat(behind(town).of("limit", scope, "limit", row.limit(), "state", "FULL"))
                            .as(row.toString())
                            .hasSize((int) row.full());
                });
        assertThat(report.limits()).anyMatch(row -> row.near() + row.full() > 0);
    }

    @Test
    void filtersPartEverybody() {
        Scope all = days("2026-09-02", "2026-11-20");

        long contacts = 0;
        for (CustomerKind kind : CustomerKind.values()) {
            contacts += load(town, new Scope(all.period(), new CustomerFilter(kind, null, null))).rows().stream()
                    .mapToLong(LoadRow::contacts)
                    .sum();
        }

        assertThat(contacts)
                .isEqualTo(load(town, all).rows().stream()
                        .mapToLong(LoadRow::contacts)
                        .sum());
        Map<String, Long> countries = List.of("DE", "DK").stream()
                .collect(Collectors.toMap(
                        country -> country,
                        country -> load(town, new Scope(all.period(), new CustomerFilter(null, country, null)))
                                .customers()));
        assertThat(countries.values()).allMatch(customers -> customers > 0);
        assertThat(countries.get("DE") + countries.get("DK"))
                .isEqualTo(load(town, all).customers());
    }

    @Test
    void theWeekIsThatOfTheCustomersCalendar() {
        try (Town village = new Town()) {
            village.person("BERLIN", "");
            village.person("NEW-YORK", ", \"timeZone\": \"America/New_York\"");
            Instant sundayNight = Instant.parse("2026-08-16T22:30:00Z");
            village.contact("BERLIN", "NEWSLETTER", "EMAIL", sundayNight, "");
            village.contact("NEW-YORK", "NEWSLETTER", "EMAIL", sundayNight, "");

            assertThat(load(village, days("2026-08-10", "2026-08-20")).rows())
                    .extracting(LoadRow::week, LoadRow::channel, LoadRow::contacts, LoadRow::customers)
                    .containsExactly(
                            tuple(LocalDate.of(2026, 8, 10), ContactChannel.EMAIL, 1L, 1L),
                            tuple(LocalDate.of(2026, 8, 17), ContactChannel.EMAIL, 1L, 1L));
            assertThat(behind(village).of("contacts", days("2026-08-10", "2026-08-20"), "week", "2026-08-17"))
                    .containsExactly("BERLIN");
        }
    }

    /** Six points in 30 days: the gate lets nothing more through on any channel. */
    @Test
    void aBudgetThatIsUsedUpIsOneThatTheGateFindsUsedUp() {
        try (Town village = new Town()) {
            for (int full = 0; full <= 6; full++) {
                String number = village.person("C-" + full, "");
                for (int piece = 0; piece < full; piece++) {
                    village.contact(
                            number,
                            "NEWSLETTER",
                            "EMAIL",
                            village.clock.instant().minusSeconds(86_400L * (piece + 1)),
                            "");
                }
                village.decide(number);
            }

            ContactLoadReport report = load(village, Scope.ALL);

            assertThat(report.limits().stream().filter(row -> row.limit().equals("BUDGET_30_DAYS")))
                    .extracting(LimitRow::near, LimitRow::full)
                    .containsExactly(tuple(2L, 1L));
            assertThat(report.limits().stream().filter(row -> row.limit().equals("EMAIL")))
                    .extracting(LimitRow::near, LimitRow::full)
                    .containsExactly(tuple(2L, 1L));
            assertThat(behind(village).of("limit", Scope.ALL, "limit", "BUDGET_30_DAYS", "state", "FULL"))
                    .containsExactly("C-6");
            assertThat(village.decisions().stream()
                            .filter(decision -> decision.day().equals(LocalDate.of(2026, 8, 20)))
                            .filter(decision -> decision.assessment().contact().stream()
                                    .filter(contact -> contact.purpose() == Purpose.ADVERTISING)
                                    .allMatch(contact -> contact.refusals().stream()
                                            .anyMatch(refusal -> refusal.code().equals("CAP_ADVERTISING"))))
                            .map(Town.Decided::customer))
                    .contains("C-6")
                    .doesNotContain("C-5");
        }
    }

    @Test
    void advertisingOfAHouseholdIsAddedUp() {
        try (Town village = new Town()) {
            for (String number : List.of("C-1", "C-2")) {
                village.person(number, ", \"household\": \"H-1\"");
                for (int piece = 1; piece <= 4; piece++) {
                    village.contact(
                            number,
                            "NEWSLETTER",
                            "EMAIL",
                            village.clock.instant().minusSeconds(86_400L * piece),
                            "");
                }
            }
            village.person("C-3", ", \"household\": \"H-2\"");

            assertThat(load(village, Scope.ALL).limits().stream()
                            .filter(row -> row.limit().equals("HOUSEHOLD")))
                    .extracting(LimitRow::holders, LimitRow::near, LimitRow::full)
                    .containsExactly(tuple(2L, 0L, 1L));
            assertThat(behind(village).of("limit", Scope.ALL, "limit", "HOUSEHOLD", "state", "FULL"))
                    .containsExactly("C-1", "C-2");
        }
    }
}

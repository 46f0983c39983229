package org.courtesy.report.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.reason.Reason;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Scope;
import org.courtesy.report.Town;
import org.courtesy.report.behind.Behind;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

class RefusalReportServiceTest {

    private static final Town TOWN = Town.shared();
    private static final int MONTHS = 2;

    private static RefusalReportService service(Town town, EntityManager entities) {
        ReasonQuery reasons = new ReasonQuery(entities, Town.reasons(entities));
        return new RefusalReportService(
                reasons, new UnderServedQuery(entities, reasons), ShippedRules.live(), town.clock);
    }

    private static final Behind BEHIND = new Behind(TOWN, entities -> {
        ReasonQuery reasons = new ReasonQuery(entities, Town.reasons(entities));
        return new RefusalFigures(reasons, new UnderServedQuery(entities, reasons), TOWN.clock);
    });

    private static RefusalsReport refusals(Scope scope) {
        return TOWN.ask(entities -> service(TOWN, entities).refusals(scope, Locale.ENGLISH));
    }

    private static UnderServedReport underServed() {
        return TOWN.ask(entities -> service(TOWN, entities).underServed(MONTHS, CustomerFilter.ALL, Locale.ENGLISH));
    }

    /** The latest decisions on those who are counted. */
    private static Collection<Town.Decided> latest() {
        Set<Object> counted =
                new HashSet<>(TOWN.column("select c.number from customer c where not c.deceased and not c.restricted"));
        Map<String, Town.Decided> latest = new HashMap<>();
        TOWN.decisions().stream()
                .filter(decision -> counted.contains(decision.customer()))
                .forEach(decision -> latest.put(decision.customer(), decision));
        return latest.values();
    }

    private static List<Refusal> with(ContactFinding contact, String code) {
        return contact.refusals().stream()
                .filter(refusal -> refusal.code().equals(code))
                .toList();
    }

    @Test
    void everyRefusalOfEveryLatestDecisionIsCounted() {
        RefusalsReport report = refusals(Scope.ALL);

        assertThat(report.customers()).isEqualTo(latest().size());
        assertThat(report.unknown()).isZero();
        Map<String, Long> counted = new HashMap<>();
        Map<String, Long> decisive = new HashMap<>();
        Map<String, Long> alone = new HashMap<>();
        Map<String, Long> timed = new HashMap<>();
        for (Town.Decided decision : latest()) {
            for (ContactFinding contact : decision.assessment().contact()) {
                for (int place = 0; place < contact.refusals().size(); place++) {
                    String key = contact.purpose() + " " + contact.channel() + " "
                            + contact.refusals().get(place).code();
                    counted.merge(key, 1L, Long::sum);
                    decisive.merge(key, place == 0 ? 1L : 0, Long::sum);
                    alone.merge(key, contact.refusals().size() == 1 ? 1L : 0, Long::sum);
                    boolean opens = contact.purpose() == Purpose.ADVERTISING && contact.allowedFrom() != null;
                    timed.merge(key, opens ? 1L : 0, Long::sum);
                }
            }
        }
        Map<String, RefusalRow> rows = report.rows().stream()
                .filter(row -> row.channel() != null)
                .collect(Collectors.toMap(row -> row.purpose() + " " + row.channel() + " " + row.code(), row -> row));
        assertThat(rows.keySet()).isEqualTo(counted.keySet());
        rows.forEach((key, row) -> {
            assertThat(row.customers()).as(key).isEqualTo(counted.get(key));
            assertThat(row.decisive()).as(key).isEqualTo(decisive.get(key));
            assertThat(row.alone()).as(key).isEqualTo(alone.get(key));
            assertThat(row.timed()).as(key).isEqualTo(timed.get(key));
            assertThat(row.rules()).as(key).isNotEmpty();
        });
        assertThat(timed.values()).anyMatch(customers -> customers > 0);
    }

    @Test
    void aCustomerWhoIsRefusedOnManyChannelsIsOneCustomer() {
        RefusalsReport report = refusals(Scope.ALL);

        report.rows().stream()
                .filter(row -> row.channel() == null)
                .forEach(row -> assertThat(row.customers())
                        .as(row.toString())
                        .isEqualTo(latest().stream()
                                .filter(decision -> decision.assessment().contact().stream()
                                        .filter(contact -> contact.purpose() == row.purpose())
                                        .anyMatch(contact ->
                                                !with(contact, row.code()).isEmpty()))
                                .count()));
        assertThat(report.free())
                .isEqualTo(latest().stream()
                        .filter(decision -> decision.assessment().contact().stream()
                                .anyMatch(contact -> contact.purpose() == Purpose.ADVERTISING && contact.allowed()))
                        .count());
    }

    @Test
    void whatTheLawWantsIsToldFromHousePolicy() {
        RefusalsReport report = refusals(Scope.ALL);

        assertThat(report.rows().stream().filter(row -> row.code().equals("DK_SPAM")))
                .isNotEmpty()
                .allMatch(row -> row.legal() && !row.legalBasis().isBlank());
        assertThat(report.rows().stream().filter(row -> row.code().equals("NOT_REACHABLE")))
                .isNotEmpty()
                .allMatch(row -> !row.legal() && row.legalBasis().isBlank());
    }

    @Test
    void behindEveryRefusalStandItsCustomers() {
        refusals(Scope.ALL).rows().forEach(row -> {
            Object[] which = {"purpose", row.purpose(), "code", row.code(), "channel", row.channel()};
            assertThat(BEHIND.of("refusal", Scope.ALL, which))
                    .as(row.toString())
                    .hasSize((int) row.customers());
            assertThat(BEHIND.of("refusal", Scope.ALL, with(which, "DECISIVE"))).hasSize((int) row.decisive());
            assertThat(BEHIND.of("refusal", Scope.ALL, with(which, "ALONE"))).hasSize((int) row.alone());
            if (row.timed() > 0) {
                assertThat(BEHIND.of("refusal", Scope.ALL, with(which, "TIMED")))
                        .hasSize((int) row.timed());
                assertThat(row.firstFree()).isBeforeOrEqualTo(row.halfFree());
                assertThat(row.halfFree()).isBeforeOrEqualTo(row.lastFree());
            }
        });
    }

    private static Object[] with(Object[] which, String only) {
        Object[] more = java.util.Arrays.copyOf(which, which.length + 2);
        more[which.length] = "only";
        more[which.length + 1] = only;
        return more;
    }

    @Test
    void whoGotNoContactIsCountedFromTheContacts() {
        UnderServedReport report = underServed();
        LocalDate since = Town.TODAY.minusMonths(MONTHS);
        Set<Object> spokenTo = new HashSet<>(TOWN.column("select c.number from customer c join touchpoint t"
                + " on t.customer_id = c.id where t.direction = 'OUTBOUND' and t.counts_as_contact"
                + " and t.purpose <> 'STATUTORY' and t.status in ('DONE', 'OPEN', 'CLOSED')"
                + " and t.happened_at >= timestamp with time zone '" + since + " 00:00:00+00'"));
        Set<Object> supplied = new HashSet<>(TOWN.column("select c.number from customer c join contract k"
                + " on k.customer_id = c.id where not c.deceased and not c.restricted and k.status <> 'ENDED'"
                + " and (k.supply_end is null or k.supply_end > date '" + Town.TODAY + "')"));
        Map<String, Town.Decided> decided =
                latest().stream().collect(Collectors.toMap(Town.Decided::customer, decision -> decision));
        Set<Object> quiet = new HashSet<>(supplied);
        quiet.removeAll(spokenTo);

        assertThat(report.supplied()).isEqualTo(supplied.size());
        assertThat(report.quiet()).isEqualTo(quiet.size()).isPositive();
        assertThat(report.notJudged())
                .isEqualTo(quiet.stream()
                        .filter(number -> !decided.containsKey(number))
                        .count());
        Set<Object> underServed = quiet.stream()
                .filter(decided::containsKey)
                .filter(number -> decided.get(number).assessment().actions().isEmpty())
                .collect(Collectors.toSet());
        assertThat(report.underServed()).isEqualTo(underServed.size()).isPositive();
        assertThat(report.waiting()).isEqualTo(report.quiet() - report.notJudged() - report.underServed());

        Map<String, Long> shutOut = new HashMap<>();
        for (Object number : underServed) {
            Set<String> keys = new HashSet<>();
            decided.get(number).assessment().contact().stream()
                    .filter(contact -> contact.purpose() == Purpose.ADVERTISING && !contact.allowed())
                    .forEach(contact -> keys.add("CONTACT " + first(contact.refusals())));
            decided.get(number)
                    .assessment()
                    .withheld()
                    .forEach(withheld -> keys.add("WITHHELD " + first(withheld.refusals())));
            if (decided.get(number).assessment().offers() != null) {
                decided.get(number).assessment().offers().stream()
                        .filter(offer -> !offer.eligible())
                        .forEach(offer -> keys.add("OFFER " + first(offer.refusals())));
            }
            keys.forEach(key -> shutOut.merge(key, 1L, Long::sum));
        }
        assertThat(report.rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.kind() + " " + row.rule() + " " + row.code(), ShutOutRow::customers)))
                .isEqualTo(shutOut)
                .isNotEmpty();
    }

    private static String first(List<Refusal> refusals) {
        return refusals.get(0).rule() + " " + refusals.get(0).code();
    }

    @Test
    void behindTheUnderServedStandTheirCustomers() {
        UnderServedReport report = underServed();
        Map<String, Long> parts = Map.of(
                "QUIET", report.quiet(),
                "WAITING", report.waiting(),
                "NOT_JUDGED", report.notJudged(),
                "UNDER_SERVED", report.underServed(),
                "VALUABLE", report.valuable(),
                "CLOSED", report.closed());

        parts.forEach((part, customers) -> assertThat(BEHIND.of("quiet", Scope.ALL, "part", part, "months", MONTHS))
                .as(part)
                .hasSize(customers.intValue()));
        report.rows()
                .forEach(row -> assertThat(BEHIND.of(
                                "quiet",
                                Scope.ALL,
                                "part",
                                "UNDER_SERVED",
                                "months",
                                MONTHS,
                                "what",
                                row.kind(),
                                "rule",
                                row.rule(),
                                "code",
                                row.code()))
                        .as(row.toString())
                        .hasSize((int) row.customers()));
        assertThat(report.rows().stream().filter(row -> row.kind() == Reason.Kind.CONTACT))
                .isNotEmpty()
                .allMatch(row -> row.sentence() != null && row.file() != null);
    }

    /** What was decided before reasons were kept is said to be unknown, and hides nothing else. */
    @Test
    void decisionsWithoutKeptReasonsAreUnknown() {
        try (Town village = new Town()) {
            village.person("C-1", "");
            village.person("C-2", "");
            village.decide("C-1");
            village.decide("C-2");
            String forgotten = java.util.Arrays.stream(ContactChannel.values())
                    .map(channel -> channel.name().toLowerCase(Locale.ROOT) + "_reasons = null, ")
                    .collect(Collectors.joining());
            village.database.run(entities -> entities.createNativeQuery("update assessment set " + forgotten
                            + "service_reasons = null, statutory_reasons = null, action_reasons = null"
                            + " where customer_id = (select id from customer where number = 'C-2')")
                    .executeUpdate());

            RefusalsReport report =
                    village.ask(entities -> service(village, entities).refusals(Scope.ALL, Locale.ENGLISH));

            assertThat(report.customers()).isEqualTo(2);
            assertThat(report.unknown()).isEqualTo(1);
            assertThat(report.rows()).allMatch(row -> row.customers() == 1);
        }
    }
}

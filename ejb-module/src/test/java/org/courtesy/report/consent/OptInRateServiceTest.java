package org.courtesy.report.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;
import org.courtesy.report.Town;
import org.courtesy.report.behind.Behind;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

class OptInRateServiceTest {

    /** What the gate says when there is no valid consent where the law wants one. */
    private static final Set<String> NO_CONSENT = Set.of(
            "PHONE_NO_CONSENT",
            "MAIL_NO_CONSENT",
            "DK_SPAM",
            "DK_PHONE_BAN",
            "CONSENT_DENIED",
            "CONSENT_WITHDRAWN",
            "CONSENT_EVIDENCE_MISSING",
            "DOI_NOT_VALID_FOR_PHONE",
            "CONSENT_STALE_BLOCK");

    private static OptInRateReport rates(Town town, Scope scope) {
        return town.ask(entities -> new OptInRateService(
                        new OptInRateQuery(entities, ShippedRules.live()), ShippedRules.live(), town.clock)
                .rates(scope, Locale.ENGLISH));
    }

    private static Behind behind(Town town) {
        return new Behind(
                town, entities -> new ConsentFigures(new OptInRateQuery(entities, ShippedRules.live()), town.clock));
    }

    private static List<OptInRateRow> latest(OptInRateReport report) {
        return report.rows().stream()
                .filter(row -> row.day().equals(report.to()))
                .toList();
    }

    /** The ledger is read by SQL here and by the core there; both must see the same. */
    @Test
    void whoHasAValidConsentIsWhomTheGateFindsToHaveOne() {
        Town town = Town.shared();
        for (ContactChannel channel : List.of(ContactChannel.SMS, ContactChannel.PUSH, ContactChannel.CHAT)) {
            Set<String> byTheGate = town.decisions().stream()
                    .filter(decision -> decision.day().equals(Town.TODAY))
                    .filter(decision -> advertising(decision, channel).refusals().stream()
                            .noneMatch(refusal -> NO_CONSENT.contains(refusal.code())))
                    .map(Town.Decided::customer)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> judged = town.decisions().stream()
                    .filter(decision -> decision.day().equals(Town.TODAY))
                    .map(Town.Decided::customer)
                    .collect(Collectors.toSet());

            Set<String> bySql =
                    new TreeSet<>(behind(town).of("consent", Scope.ALL, "channel", channel, "valid", "YES"));
            Set<String> counted = new TreeSet<>(bySql);
            counted.addAll(behind(town).of("consent", Scope.ALL, "channel", channel, "valid", "NO"));
            bySql.retainAll(judged);
            byTheGate.retainAll(counted);

            assertThat(bySql).as(channel.name()).isEqualTo(byTheGate).isNotEmpty();
        }
    }

    private static ContactFinding advertising(Town.Decided decision, ContactChannel channel) {
        return decision.assessment().contact().stream()
                .filter(contact -> contact.channel() == channel && contact.purpose() == Purpose.ADVERTISING)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void behindEveryRateStandItsCustomers() {
        OptInRateReport report = rates(Town.shared(), Scope.ALL);

        latest(report).forEach(row -> {
            assertThat(behind(Town.shared()).of("consent", Scope.ALL, "channel", row.channel(), "valid", "YES"))
                    .hasSize((int) row.customers());
            assertThat(behind(Town.shared()).of("consent", Scope.ALL, "channel", row.channel(), "valid", "NO"))
                    .hasSize((int) (report.customers() - row.customers()));
        });
        assertThat(behind(Town.shared()).of("consent", Scope.ALL, "valid", "YES"))
                .hasSize((int) report.anyChannel());
    }

    @Test
    void aWordHoldsUntilTheNextOneOrUntilItIsStale() {
        try (Town village = new Town()) {
            village.person("C-1", "");
            village.consent("C-1", "SMS", "GRANTED", "SIGNED_FORM", Instant.parse("2025-10-05T10:00:00Z"));
            village.consent("C-1", "SMS", "WITHDRAWN", "NONE", Instant.parse("2026-03-31T10:00:00Z"));
            village.person("C-2", "");
            village.consent("C-2", "SMS", "GRANTED", "SIGNED_FORM", Instant.parse("2022-05-10T10:00:00Z"));

            OptInRateReport report = rates(
                    village,
                    new Scope(new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 6, 15)), CustomerFilter.ALL));

            assertThat(report.rows().stream().filter(row -> row.channel() == ContactChannel.SMS))
                    .extracting(OptInRateRow::day, OptInRateRow::customers)
                    .startsWith(
                            tuple(LocalDate.of(2026, 6, 15), 0L),
                            tuple(LocalDate.of(2026, 5, 31), 0L),
                            tuple(LocalDate.of(2026, 4, 30), 1L),
                            tuple(LocalDate.of(2026, 3, 31), 1L),
                            tuple(LocalDate.of(2026, 2, 28), 2L))
                    .endsWith(tuple(LocalDate.of(2025, 9, 30), 1L));
        }
    }

    @Test
    void atATieTheStricterWordDecides() {
        try (Town village = new Town()) {
            Instant at = Instant.parse("2026-01-05T10:00:00Z");
            village.person("C-1", "");
            village.consent("C-1", "PHONE", "GRANTED", "SIGNED_FORM", at);
            village.consent("C-1", "PHONE", "DENIED", "NONE", at);

            assertThat(latest(rates(village, Scope.ALL))).allMatch(row -> row.customers() == 0);
        }
    }

    @Test
    void withoutCustomersThereIsNoShare() {
        try (Town village = new Town()) {
            assertThat(rates(village, Scope.ALL).rows()).isNotEmpty().allMatch(row -> row.share() == null);
        }
    }
}

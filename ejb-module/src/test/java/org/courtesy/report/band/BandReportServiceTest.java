package org.courtesy.report.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.courtesy.finding.Band;
import org.courtesy.holdout.HoldoutBeans;
import org.courtesy.holdout.Holdouts;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;
import org.courtesy.report.Town;
import org.courtesy.report.behind.Behind;
import org.courtesy.rulebook.ShippedRules;
import org.junit.jupiter.api.Test;

class BandReportServiceTest {

    private static final LocalDate EARLIER = LocalDate.of(2026, 9, 25);
    private static final Scope SCOPE = new Scope(new Period(EARLIER, Town.TODAY), CustomerFilter.ALL);
    private static final Behind BEHIND = new Behind(Town.shared(), entities -> new BandFigures(Town.shared().clock));

    private static BandReportService service(Town town, EntityManager entities) {
        Holdouts holdouts = HoldoutBeans.holdouts(entities, town.clock);
        return new BandReportService(
                new MoveQuery(entities),
                new SaveQuery(entities),
                new Lifts(holdouts, ShippedRules.live()),
                ShippedRules.live(),
                town.clock);
    }

    private static BandsReport bands(Town town, Scope scope) {
        return town.ask(entities -> service(town, entities).bands(scope, Locale.ENGLISH));
    }

    private static SavesReport saves(Town town, Scope scope) {
        return town.ask(entities -> service(town, entities).saves(scope, Locale.ENGLISH));
    }

    /** Everybody's band by the latest decision up to a day, counted from the decisions themselves. */
    private static Map<Standing, Long> recounted(LocalDate day) {
        List<?> counted =
                Town.shared().column("select c.number from customer c where not c.deceased and not c.restricted");
        Map<Standing, Long> bands = new EnumMap<>(Standing.class);
        for (Object customer : counted) {
            Standing standing = Standing.NOT_JUDGED;
            for (Town.Decided decision : Town.shared().decisions()) {
                if (decision.customer().equals(customer) && !decision.day().isAfter(day)) {
                    Band band = decision.assessment().churn() == null
                            ? null
                            : decision.assessment().churn().band();
                    standing = band == null ? Standing.NOT_PROFILED : Standing.valueOf(band.name());
                }
            }
            bands.merge(standing, 1L, Long::sum);
        }
        return bands;
    }

    @Test
    void bandsAreThoseOfTheLatestDecisionUpToEachDay() {
        BandsReport report = bands(Town.shared(), SCOPE);

        Map<Standing, Long> before = recounted(EARLIER);
        Map<Standing, Long> now = recounted(Town.TODAY);
        report.rows().forEach(row -> {
            assertThat(row.before()).as(row.toString()).isEqualTo(before.getOrDefault(row.band(), 0L));
            assertThat(row.now()).as(row.toString()).isEqualTo(now.getOrDefault(row.band(), 0L));
        });
        assertThat(report.rows().stream().filter(row -> row.now() > 0).count()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void movesAddUpToBothDays() {
        BandsReport report = bands(Town.shared(), SCOPE);

        report.rows().forEach(row -> {
            assertThat(report.moves().stream()
                            .filter(move -> move.from() == row.band())
                            .mapToLong(MoveRow::customers)
                            .sum())
                    .isEqualTo(row.before());
            assertThat(report.moves().stream()
                            .filter(move -> move.to() == row.band())
                            .mapToLong(MoveRow::customers)
                            .sum())
                    .isEqualTo(row.now());
        });
        assertThat(report.rows().stream().mapToLong(BandRow::now).sum()).isEqualTo(report.customers());
        assertThat(report.rows().stream().mapToLong(BandRow::came).sum()).isEqualTo(report.up() + report.down());
        assertThat(report.rows().stream().mapToLong(BandRow::went).sum()).isEqualTo(report.up() + report.down());
        assertThat(report.up() + report.down()).isPositive();
    }

    @Test
    void behindEveryMoveStandItsCustomers() {
        BandsReport report = bands(Town.shared(), SCOPE);

        report.moves()
                .forEach(move -> assertThat(BEHIND.of("band", SCOPE, "before", move.from(), "now", move.to()))
                        .as(move.toString())
                        .hasSize((int) move.customers()));
        report.rows()
                .forEach(row -> assertThat(BEHIND.of("band", SCOPE, "now", row.band()))
                        .as(row.toString())
                        .hasSize((int) row.now()));
        assertThat(BEHIND.of("band", SCOPE, "moved", "UP")).hasSize((int) report.up());
        assertThat(BEHIND.of("band", SCOPE, "moved", "DOWN")).hasSize((int) report.down());
    }

    @Test
    void behindEverySaveStandItsCustomers() {
        SavesReport report = saves(Town.shared(), SCOPE);

        assertThat(report.rows().get(0).customers()).isPositive();
        report.rows().forEach(row -> {
            Map<String, Long> outcomes =
                    Map.of("KEPT", row.kept(), "LOST", row.lost(), "UNAVOIDABLE", row.unavoidable());
            outcomes.forEach((outcome, customers) -> assertThat(
                            BEHIND.of("save", SCOPE, "group", row.group(), "outcome", outcome))
                    .as(row + outcome)
                    .hasSize(customers.intValue()));
        });
        assertThat(report.rows().stream()
                        .filter(row ->
                                row.group() == SaveRow.Group.CONTACTED || row.group() == SaveRow.Group.NOT_CONTACTED)
                        .mapToLong(SaveRow::customers)
                        .sum())
                .isEqualTo(report.rows().get(0).customers());
    }

    @Test
    void whoDiedOrMovedAwayIsNotLost() {
        try (Town village = new Town()) {
            String risky = "\"status\": \"ACTIVE\", \"marketSavingPerYear\": 300, \"priceChange\":"
                    + " {\"noticedOn\": \"2026-08-01\", \"effectiveOn\": \"2026-10-01\", \"percent\": 18}"
                    + ", \"exitPagesViewedAt\": \"2026-08-18\"";
            for (String number : List.of("KEPT", "LOST", "DEAD", "MOVED", "CALLED")) {
                village.customer(
                        number,
                        "\"kind\": \"PERSON\", \"country\": \"DE\", \"supplierSwitchesLast3Years\": 3,"
                                + " \"acquisitionChannel\": \"COMPARISON_PORTAL\"",
                        risky);
                village.decide(number);
            }
            village.clock.forward(Duration.ofDays(60));
            village.contact(
                    "CALLED",
                    "RETENTION_CALL",
                    "PHONE",
                    Instant.parse("2026-09-01T10:00:00Z"),
                    ", \"status\": \"DONE\"");
            end(village, "LOST", "2026-10-01", null);
            end(village, "CALLED", "2026-10-01", null);
            end(village, "MOVED", "2026-10-01", "2026-09-30");
            village.database.run(
                    entities -> entities.createNativeQuery("update customer set deceased = true where number = 'DEAD'")
                            .executeUpdate());
            end(village, "DEAD", "2026-09-15", null);
            List.of("KEPT", "LOST", "DEAD", "MOVED", "CALLED").forEach(village::decide);

            SavesReport report = saves(
                    village,
                    new Scope(new Period(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 10, 19)), CustomerFilter.ALL));

            assertThat(report.rows())
                    .extracting(SaveRow::group, SaveRow::kept, SaveRow::lost, SaveRow::unavoidable)
                    .contains(
                            tuple(SaveRow.Group.ALL, 1L, 2L, 2L),
                            tuple(SaveRow.Group.TERMINATED, 0L, 0L, 0L),
                            tuple(SaveRow.Group.CONTACTED, 0L, 1L, 0L),
                            tuple(SaveRow.Group.NOT_CONTACTED, 1L, 1L, 2L));
            assertThat(report.rows()).as("three are too few for a share").allMatch(row -> row.keptShare() == null);
            assertThat(report.lifts()).isEmpty();
        }
    }

    private static void end(Town village, String number, String supplyEnd, String moveOut) {
        village.database.run(entities -> entities.createNativeQuery(
                        "update contract set status = 'ENDED', supply_end = cast(:end as date), move_out_on ="
                                + " cast(:out as date) where number = :number")
                .setParameter("end", supplyEnd)
                .setParameter("out", moveOut)
                .setParameter("number", "V-" + number)
                .executeUpdate());
    }
}

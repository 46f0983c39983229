package org.courtesy.report.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.courtesy.report.CustomerFilter;
import org.courtesy.report.Period;
import org.courtesy.report.Scope;
import org.courtesy.report.Town;
import org.courtesy.report.behind.Behind;
import org.junit.jupiter.api.Test;

class PromiseReportServiceTest {

    private static PromisesReport promises(Town town, Scope scope) {
        return town.ask(entities -> new PromiseReportService(new PromiseQuery(entities), town.clock).promises(scope));
    }

    @Test
    void everyPromiseHasOneState() {
        Town town = Town.shared();
        Scope scope = new Scope(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 31)), CustomerFilter.ALL);
        PromisesReport report = promises(town, scope);
        long all = ((Number) town.column("select count(*) from promise p join customer c on c.id = p.customer_id"
                                + " where not c.deceased and not c.restricted")
                        .get(0))
                .longValue();

        PromiseRow total = report.total();
        assertThat(total.due()).isEqualTo(all).isPositive();
        assertThat(total.made()).isEqualTo(all);
        assertThat(total.kept() + total.late() + total.broken() + total.open()).isEqualTo(all);
        assertThat(report.rows().stream().mapToLong(PromiseRow::due).sum()).isEqualTo(all);
        assertThat(report.rows().stream().mapToLong(PromiseRow::broken).sum()).isEqualTo(total.broken());
        for (PromiseState state : PromiseState.values()) {
            assertThat(new Behind(town, entities -> new PromiseFigures(town.clock))
                            .of("promise", scope, "state", state))
                    .as(state.name())
                    .isNotEmpty();
        }
    }

    @Test
    void aPromiseIsBrokenOnlyWhenItsDayIsOver() {
        try (Town village = new Town()) {
            LocalDate today = LocalDate.of(2026, 8, 20);
            village.person("C-1", "");
            village.promise("C-1", today, null);
            village.promise("C-1", today.minusDays(1), null);
            village.promise("C-1", today.minusDays(1), today);
            village.promise("C-1", today.minusDays(2), today.minusDays(2));
            village.promise("C-1", today.minusWeeks(1), today.minusWeeks(1));
            village.promise("C-1", today.plusDays(9), null);

            PromisesReport report = promises(village, Scope.ALL);

            assertThat(report.total())
                    .extracting(
                            PromiseRow::made, PromiseRow::kept, PromiseRow::late, PromiseRow::broken, PromiseRow::open)
                    .containsExactly(6L, 2L, 1L, 1L, 2L);
            assertThat(report.total().keptShare()).isEqualByComparingTo("0.5");
            assertThat(report.rows().stream().filter(row -> row.due() > 0))
                    .extracting(PromiseRow::week, PromiseRow::due, PromiseRow::kept)
                    .containsExactly(
                            tuple(LocalDate.of(2026, 8, 10), 1L, 1L),
                            tuple(LocalDate.of(2026, 8, 17), 4L, 1L),
                            tuple(LocalDate.of(2026, 8, 24), 1L, 0L));
            assertThat(new Behind(village, entities -> new PromiseFigures(village.clock))
                            .of("promise", Scope.ALL, "state", "OPEN", "week", "2026-08-24"))
                    .containsExactly("C-1");
        }
    }
}

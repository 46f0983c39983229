package org.courtesy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Mode;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.Ids;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;
import org.courtesy.sweep.SweepQueue;
import org.courtesy.touchpoint.Touchpoints;
import org.courtesy.worklist.StaffBeans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo utility in a database: loaded, interrupted, moved along. */
class DemoLoadTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private final FixedClock clock = new FixedClock("2026-11-20T09:30:00Z");
    private final Submitted submitted = new Submitted();
    private final DemoSweep sweep =
            new DemoSweep(new SweepQueue(transactions.entityManager(), submitted, new Ids(clock)), clock);

    /** The job table, of which only the queueing is wanted. */
    private static final class Submitted extends Jobs {

        private int sweeps;
        private Long total;
        private String request;

        Submitted() {
            super(null, null, null);
        }

        @Override
        public void submit(UUID id, String kind, String request, Long pieces, String requestedBy) {
            sweeps++;
            total = pieces;
            this.request = request;
        }
    }

    /** The page as the container would call it. */
    private final class PageInTransaction extends DemoPage {

        PageInTransaction() {
            super(
                    Customers.batch(transactions.entityManager(), clock),
                    Customers.register(transactions.entityManager()),
                    Consents.batch(transactions.entityManager(), clock),
                    Consents.words(transactions.entityManager(), clock),
                    Touchpoints.batch(transactions.entityManager(), clock),
                    StaffBeans.staff(transactions.entityManager()),
                    sweep);
        }

        @Override
        public boolean store(JobRun job, List<DemoCustomer> page, int done, boolean last) {
            return transactions.requiresNew(() -> super.store(job, page, done, last));
        }
    }

    /** The calendar as the container would call it. */
    private final class CalendarInTransaction extends DemoCalendar {

        CalendarInTransaction() {
            super(transactions.entityManager(), sweep);
        }

        @Override
        public boolean move(JobRun job, DemoRequest request) {
            return transactions.requiresNew(() -> super.move(job, request));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void anInterruptedLoadGoesOnUntilEverythingIsStored() {
        JobRuns job = job(new DemoRequest(DAY, null)).goingOnWhile(progress -> progress.done() > 80);
        assertThat(run(job)).isFalse();
        assertThat(count("customer")).isEqualTo(80);
        assertThat(submitted.sweeps).isZero();

        assertThat(run(job)).isTrue();

        List<DemoCustomer> invented = DemoUtility.on(DAY);
        assertThat(count("customer")).isEqualTo(invented.size());
        assertThat(count("touchpoint")).isEqualTo(all(invented, DemoCustomer::touchpoints));
        assertThat(count("consent")).isEqualTo(all(invented, DemoCustomer::consents));
        assertThat(count("promise")).isEqualTo(all(invented, DemoCustomer::promises));
        assertThat(count("objection")).isEqualTo(all(invented, DemoCustomer::objections));
        assertThat(count("declined_offer")).isEqualTo(1);
        assertThat(submitted.sweeps).isEqualTo(1);
        assertThat(submitted.total).isEqualTo(invented.size());
        assertThat(submitted.request).as("the sweep reaches the last customer").containsPattern("\"lastId\":[1-9]");
        assertThat(actions("C-1001")).startsWith("PROMISE_REPAIR", "COMPLAINT_CALLBACK");
        assertThat(actions("C-1003")).contains("BIRTHDAY_GREETING");
    }

    @Test
    void onALaterDayTheSamePeopleStandWhereTheyStood() {
        run(job(new DemoRequest(DAY, null)));
        transactions.requiresNew(() ->
                Customers.service(transactions.entityManager(), clock).put("MINE-1", Customers.anna("MINE-1"), null));
        LocalDate later = LocalDate.of(2027, 3, 3);
        clock.forward(Duration.ofDays(ChronoUnit.DAYS.between(DAY, later)));
        JobRuns move = job(new DemoRequest(later, DAY));

        assertThat(run(move)).isTrue();
        assertThat(run(move)).as("taken up again after its end was missed").isTrue();

        assertThat(actions("C-1001")).startsWith("PROMISE_REPAIR", "COMPLAINT_CALLBACK");
        assertThat(actions("C-1003")).contains("BIRTHDAY_GREETING");
        assertThat(actions("C-1007")).contains("COURTESY_CALL");
        assertThat(loaded("C-1005").customer().birthDate()).isEqualTo(LocalDate.of(1988, 2, 29));
        assertThat(loaded("C-1001").contracts().get(0).fixedTermEnd()).isEqualTo(later.plusDays(10));
        assertThat(loaded("MINE-1").contracts())
                .isEqualTo(Customers.anna("MINE-1").contracts());
        assertThat(loaded("MINE-1").customer().npsAt()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(submitted.sweeps).isEqualTo(2);
    }

    @Test
    void thereIsSomethingToDoOncePerDay() {
        Optional<DemoRequest> loadedToday = Optional.of(new DemoRequest(DAY, null));

        assertThat(DemoStart.due(DAY, Optional.empty())).contains(new DemoRequest(DAY, null));
        assertThat(DemoStart.due(DAY, loadedToday)).isEmpty();
        assertThat(DemoStart.due(DAY.plusDays(3), loadedToday)).contains(new DemoRequest(DAY.plusDays(3), DAY));
        assertThat(DemoStart.due(DAY.minusDays(1), loadedToday)).isEmpty();
    }

    private static long all(List<DemoCustomer> invented, Function<DemoCustomer, List<?>> part) {
        return invented.stream().mapToLong(demo -> part.apply(demo).size()).sum();
    }

    private static JobRuns job(DemoRequest request) {
        return new JobRuns(DemoWork.KIND, CaseJson.write(request));
    }

    private boolean run(JobRuns job) {
        return new DemoWork(new PageInTransaction(), new CalendarInTransaction(), ShippedRules.live()).run(job.run());
    }

    private long count(String table) {
        return transactions.requiresNew(() -> ((Number) transactions
                        .entityManager()
                        .createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    private CustomerCase loaded(String number) {
        OffsetDateTime asOf = clock.instant().atZone(DemoUtility.HOME).toOffsetDateTime();
        return transactions.requiresNew(() -> Customers.cases(transactions.entityManager(), Touchpoints.parts())
                .loadAll(List.of(number), asOf)
                .get(number));
    }

    private List<String> actions(String number) {
        return ShippedRules.live().assessor().assess(loaded(number), Mode.LIVE, false).actions().stream()
                .map(ActionFinding::code)
                .toList();
    }
}

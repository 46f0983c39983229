package org.courtesy.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;

/**
 * Moves the demo utility along from one day to another: what was three days ago is three days ago again, with everything
 * that people did to it meanwhile. Stored decisions stay as they were made. Customers of one's own do not move.
 *
 * <p>Speaks SQL, since it moves what the features hold as written once and never changed; the demo lives on the embedded
 * database alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DemoCalendar {

    private static final Map<String, List<String>> DATES = Map.of(
            "customer",
                    List.of(
                            "nps_at",
                            "data_subject_request_received_on",
                            "opt_in_asked_at",
                            "paused_from",
                            "paused_to"),
            "contract",
                    List.of(
                            "signed_on",
                            "supply_start",
                            "supply_end",
                            "fixed_term_end",
                            "move_out_on",
                            "move_told_on",
                            "termination_received_on",
                            "termination_confirmed_on",
                            "final_bill_on",
                            "credit_paid_on",
                            "exit_pages_viewed_at",
                            "price_noticed_on",
                            "price_effective_on",
                            "bill_issued_on"),
            "consent", List.of("given_at", "last_used_at"),
            "objection", List.of("raised_at"),
            "promise", List.of("due_on", "kept_on"),
            "touchpoint", List.of("happened_at", "closed_at", "answered_at"),
            "declined_offer", List.of("declined_on"));

    private final EntityManager entities;
    private final DemoSweep sweep;

    /** For the container's proxy. */
    protected DemoCalendar() {
        this(null, null);
    }

    @Inject
    DemoCalendar(EntityManager entities, DemoSweep sweep) {
        this.entities = entities;
        this.sweep = sweep;
    }

    /**
     * Moves everything to the day that is asked for.
     *
     * @return whether the job is done, which it is
     */
    public boolean move(JobRun job, DemoRequest request) {
        long days = ChronoUnit.DAYS.between(request.from(), request.day());
        List<DemoCustomer> customers = DemoUtility.on(request.day());
        List<String> numbers = customers.stream().map(DemoCustomer::number).toList();
        DATES.forEach(
                (table, columns) -> entities.createNativeQuery("update " + table + " set " + moved(columns) + of(table))
                        .setParameter("days", days)
                        .setParameter("numbers", numbers)
                        .executeUpdate());
        moveBirthdays(request.from(), customers);
        sweep.submit();
        job.save(new Progress(request.day().toString(), customers.size(), 0, null));
        return true;
    }

    private static String moved(List<String> columns) {
        return columns.stream()
                .map(column -> "%1$s = dateadd(day, :days, %1$s)".formatted(column))
                .collect(Collectors.joining(", "));
    }

    private static String of(String table) {
        return table.equals("customer")
                ? " where number in (:numbers)"
                : " where customer_id in (select id from customer where number in (:numbers))";
    }

    /** Birth dates follow the calendar, not the count of days; one that somebody changed stays. */
    private void moveBirthdays(LocalDate from, List<DemoCustomer> customers) {
        Map<String, LocalDate> before = new HashMap<>();
        DemoUtility.on(from).forEach(demo -> before.put(demo.number(), birthDate(demo)));
        for (DemoCustomer demo : customers) {
            LocalDate old = before.get(demo.number());
            if (old != null && !old.equals(birthDate(demo))) {
                entities.createNativeQuery(
                                "update customer set birth_date = :now where number = :number and birth_date = :old")
                        .setParameter("now", birthDate(demo))
                        .setParameter("number", demo.number())
                        .setParameter("old", old)
                        .executeUpdate();
            }
        }
    }

    private static LocalDate birthDate(DemoCustomer demo) {
        return demo.customer().customer().birthDate();
    }
}

package org.courtesy.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ContactChannel;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.worklist.FollowUps;
import org.courtesy.worklist.PlanFollowUp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sees to it that somebody comes back on a bad answer: plans a follow-up with its last day on the worklist, and takes it
 * back when the answer is mended before anybody has. Works in the caller's transaction; the caller holds the customer.
 */
@ApplicationScoped
class ClosedLoop {

    private static final String SOURCE = "feedback";
    private static final int LONGEST_QUOTE = 600;

    private final FollowUps followUps;
    private final Reservations reservations;
    private final CustomerRegister customers;
    private final LiveRules rules;
    private final Ids ids;
    private final Clock clock;
    private final int badNps;
    private final int badCsat;
    private final int badCes;
    private final int days;

    /** For the container's proxy. */
    protected ClosedLoop() {
        this(null, null, null, null, null, null, 0, 0, 0, 0);
    }

    @Inject
    ClosedLoop(
            FollowUps followUps,
            Reservations reservations,
            CustomerRegister customers,
            LiveRules rules,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "courtesy.feedback.bad-nps", defaultValue = "6") int badNps,
            @ConfigProperty(name = "courtesy.feedback.bad-csat", defaultValue = "2") int badCsat,
            @ConfigProperty(name = "courtesy.feedback.bad-ces", defaultValue = "6") int badCes,
            @ConfigProperty(name = "courtesy.feedback.follow-up-days", defaultValue = "1") int days) {
        this.followUps = followUps;
        this.reservations = reservations;
        this.customers = customers;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
        this.badNps = badNps;
        this.badCsat = badCsat;
        this.badCes = badCes;
        this.days = days;
    }

    /** Whether an answer is one to come back on: would not recommend us, not content, much effort. */
    boolean isBad(Answer answer) {
        return answer.nps() != null && answer.nps() <= badNps
                || answer.csat() != null && answer.csat() <= badCsat
                || answer.ces() != null && answer.ces() >= badCes;
    }

    /**
     * Plans a follow-up and judges the customer anew.
     *
     * @return the planned touchpoint
     */
    UUID open(CustomerKey customer, Answer answer) {
        ContactChannel preferred = customers.preference(customer.number()).preferredChannel();
        PlanFollowUp plan = new PlanFollowUp(dueOn(customer), null, preferred, inShort(answer));
        return followUps.plan(plan, customer, SOURCE, ids.next().toString());
    }

    /** Takes back a follow-up that nobody has made yet. */
    void takeBack(UUID followUp) {
        reservations.release(followUp);
    }

    /** The next working day after so many days. */
    LocalDate dueOn(CustomerKey customer) {
        LocalDate day = customer.now(clock).toLocalDate().plusDays(days);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY
                || day.getDayOfWeek() == DayOfWeek.SUNDAY
                || rules.policy().holidays().isHoliday(day, customer.country(), null)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** For whoever comes back: the figures by their names of the field, and the beginning of the comment. */
    private static String inShort(Answer answer) {
        String quote = answer.comment() == null
                ? null
                : "„" + answer.comment().substring(0, Math.min(answer.comment().length(), LONGEST_QUOTE)) + "“";
        return Stream.of(
                        answer.nps() == null ? null : "NPS " + answer.nps() + "/" + Answer.MOST_NPS,
                        answer.csat() == null ? null : "CSAT " + answer.csat() + "/" + Answer.MOST_CSAT,
                        answer.ces() == null ? null : "CES " + answer.ces() + "/" + Answer.MOST_CES,
                        quote)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }
}

package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Reservations;

/**
 * Agreed follow-ups: a planned touchpoint that the rules put on the worklist when its day has come. Works in the caller's
 * transaction; the caller holds the customer.
 */
@ApplicationScoped
public class FollowUps {

    private static final int LONGEST_TEXT = 4000;

    /** When in the day it is due: as the day's work begins. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkItemRepository items;
    private final Staff staff;
    private final Reservations reservations;
    private final Decisions decisions;
    private final Clock clock;

    /** For the container's proxy. */
    protected FollowUps() {
        this(null, null, null, null, null);
    }

    @Inject
    FollowUps(WorkItemRepository items, Staff staff, Reservations reservations, Decisions decisions, Clock clock) {
        this.items = items;
        this.staff = staff;
        this.reservations = reservations;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Plans one and judges the customer anew.
     *
     * @param source where it comes from; together with {@code id} it happens once
     * @return id of the planned touchpoint
     * @throws org.courtesy.json.InvalidInputException on a day in the past, or an owner who works with no customers
     */
    public UUID plan(PlanFollowUp followUp, CustomerKey customer, String source, String id) {
        LocalDate today = customer.now(clock).toLocalDate();
        List<String> people = staff.people();
        new Checks()
                .required("dueOn", followUp.dueOn())
                .ensure(
                        followUp.dueOn() == null || !followUp.dueOn().isBefore(today),
                        "dueOn",
                        InputProblem.NOT_ACCEPTED)
                .ensure(
                        followUp.owner() == null || people.contains(followUp.owner()),
                        "owner",
                        InputProblem.UNKNOWN_VALUE,
                        followUp.owner(),
                        people)
                .longest("what", followUp.what(), LONGEST_TEXT)
                .done();
        UUID planned = reservations.reserve(touchpoint(followUp, customer, source, id), customer);
        if (followUp.owner() != null) {
            items.add(new FollowUpEntity(planned, followUp.owner()));
            items.flush();
        }
        decisions.changed(customer);
        return planned;
    }

    private RecordTouchpoint touchpoint(PlanFollowUp followUp, CustomerKey customer, String source, String id) {
        OffsetDateTime now = customer.now(clock);
        OffsetDateTime morning =
                followUp.dueOn().atTime(MORNING).atZone(customer.zone()).toOffsetDateTime();
        return RecordTouchpoint.ours(
                        source,
                        id,
                        customer.number(),
                        "FOLLOW_UP",
                        followUp.channel() == null ? ContactChannel.PHONE : followUp.channel())
                .at(followUp.dueOn().equals(now.toLocalDate()) && morning.isAfter(now) ? now : morning)
                .status(TouchpointStatus.PLANNED)
                .note(followUp.what())
                .build();
    }
}

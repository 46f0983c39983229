package org.courtesy.reservation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.Decisions;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Touchpoints;

/** The beans of this feature on one persistence context. */
public final class ReservationBeans {

    private ReservationBeans() {}

    public static Slots slots(EntityManager entities, Clock clock) {
        CurrentCaller caller = Callers.named("tester");
        Decisions decisions =
                DecisionBeans.decisions(entities, clock, ShippedRules.live(), Touchpoints.parts(), List.of());
        return new Slots(
                new ReservationRepository(entities),
                Customers.register(entities),
                Touchpoints.reservations(entities, clock, decisions, caller),
                Touchpoints.recorder(entities, clock, decisions, caller),
                new ReservationConfig(120, 90),
                caller,
                new Ids(clock),
                clock);
    }
}

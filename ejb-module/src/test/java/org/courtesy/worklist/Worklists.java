package org.courtesy.worklist;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.consent.Consents;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerLimit;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.DecisionFollower;
import org.courtesy.decision.Decisions;
import org.courtesy.outbox.Outboxes;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.touchpoint.TouchpointRecorder;
import org.courtesy.touchpoint.Touchpoints;

/** The beans of this feature on one persistence context, with decisions that feed the worklist. */
public final class Worklists {

    public final Decisions decisions;
    public final TouchpointRecorder recorder;
    final Claims claims;
    public final WorklistService service;
    final TeamService teams;
    public final FollowUps followUps;

    public Worklists(EntityManager entityManager, Clock clock, CurrentCaller caller) {
        this(entityManager, clock, caller, new WorkConfig(120, 4, 7, 10));
    }

    private Worklists(EntityManager entityManager, Clock clock, CurrentCaller caller, WorkConfig config) {
        Ids ids = new Ids(clock);
        List<DecisionFollower> followers = new ArrayList<>();
        decisions = DecisionBeans.decisions(entityManager, clock, ShippedRules.live(), Touchpoints.parts(), followers);
        recorder = Touchpoints.recorder(entityManager, clock, decisions, caller);
        Reservations reservations = Touchpoints.reservations(entityManager, clock, decisions, caller);
        CustomerRegister customers = Customers.register(entityManager);
        CaseLoader cases = Customers.cases(entityManager, Touchpoints.parts());
        WorkItemRepository items = new WorkItemRepository(entityManager);
        WorklistQuery query = new WorklistQuery(entityManager, CustomerLimit.NONE);
        Staff staff = new Staff(entityManager);
        followers.add(new WorklistFeed(items, customers, cases, reservations, ShippedRules.live(), ids, clock));
        claims = new Claims(items, query, customers, decisions, reservations, config, caller, clock);
        followUps = new FollowUps(items, staff, reservations, decisions, clock);
        service = new WorklistService(
                query,
                claims,
                new Outcomes(
                        items,
                        query,
                        claims,
                        recorder,
                        reservations,
                        Consents.promises(entityManager, clock),
                        decisions,
                        config,
                        Outboxes.silent(),
                        caller,
                        clock),
                new TakingBack(items, query, claims, recorder, decisions, config, Outboxes.silent(), caller, clock),
                new Handing(items, query, claims, staff, followUps, customers, caller, ids),
                staff,
                customers,
                caller,
                clock);
        teams = new TeamService(staff, heardByNobody(), caller, ids, clock);
    }

    @SuppressWarnings("unchecked")
    private static Event<TeamsChanged> heardByNobody() {
        return (Event<TeamsChanged>) Proxy.newProxyInstance(
                Worklists.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> null);
    }
}

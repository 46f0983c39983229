package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.courtesy.assess.Assessor;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.DecisionFollower;
import org.courtesy.decision.DecisionMade;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.worklist.WorkItemRepository.Glance;

/**
 * Keeps the worklist in step with what was decided. Most decisions change nothing: that is found out with one query for
 * however many customers, and only those whose work changes are locked. What a decision says of the moment of a touchpoint
 * is judged once more without it: the list tells what is to be done after the conversation.
 */
@ApplicationScoped
class WorklistFeed implements DecisionFollower {

    /** A decision as of so long ago was made without what happened since. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    /** What lapsed longer ago is a new task when it comes back: its attempts are not counted on. */
    private static final Duration SAME_TASK = Duration.ofDays(30);

    /** A weekend with a public holiday behind it: longer no quiet hours last. */
    private static final Duration SOON = Duration.ofDays(4);

    private static final String FOLLOW_UP = "FOLLOW_UP";

    private final WorkItemRepository items;
    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Reservations reservations;
    private final LiveRules rules;
    private final Ids ids;
    private final Clock clock;

    /** For the container's proxy. */
    protected WorklistFeed() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    WorklistFeed(
            WorkItemRepository items,
            CustomerRegister customers,
            CaseLoader cases,
            Reservations reservations,
            LiveRules rules,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.customers = customers;
        this.cases = cases;
        this.reservations = reservations;
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /** A decision with what it wants done. */
    private record Plan(DecisionMade made, Assessment assessment, List<Wanted> wanted) {

        long customer() {
            return made.customer().id();
        }

        UUID decision() {
            return UUID.fromString(made.assessment().assessment());
        }
    }

    @Override
    public void decided(List<DecisionMade> made) {
        Assessor assessor = rules.assessor();
        List<Long> customers = made.stream().map(one -> one.customer().id()).toList();
        List<Glance> rows = items.glance(customers, LocalDate.now(clock));
        Map<Long, List<Glance>> open =
                rows.stream().filter(Glance::open).collect(Collectors.groupingBy(Glance::customerId));
        Planner planner = new Planner(
                new WorkPlan(rules.policy().actions()),
                rows.stream()
                        .filter(row -> !row.open())
                        .collect(Collectors.groupingBy(
                                Glance::customerId, Collectors.mapping(Glance::rest, Collectors.toList()))));
        Map<Long, Plan> moving = new HashMap<>();
        for (DecisionMade one : made) {
            Plan plan = planner.plan(one, present(one, assessor));
            if (moves(plan.wanted(), open.getOrDefault(plan.customer(), List.of()))) {
                moving.put(plan.customer(), plan);
            }
        }
        if (!moving.isEmpty()) {
            move(moving, assessor, planner);
        }
    }

    /** Makes plans that leave out what rests. */
    private record Planner(WorkPlan workPlan, Map<Long, List<Rest>> resting) {

        Plan plan(DecisionMade made, Assessment now) {
            return new Plan(
                    made,
                    now,
                    workPlan.of(now, resting.getOrDefault(made.customer().id(), List.of())));
        }
    }

    /** The decision as of now and without the touchpoint that caused it. */
    private Assessment present(DecisionMade made, Assessor assessor) {
        CustomerCase inputs = made.inputs();
        if (inputs.touchpoint() == null) {
            return made.assessment();
        }
        Instant now = clock.instant();
        CustomerCase later = inputs.asOf().toInstant().isBefore(now.minus(RECENT))
                ? cases.load(made.customer(), made.customer().at(now), null)
                : happened(inputs);
        return assessor.assess(later, Mode.LIVE, false);
    }

    /** The case in which the touchpoint is one of those that happened. */
    private static CustomerCase happened(CustomerCase inputs) {
        List<Touchpoint> touchpoints = new ArrayList<>(inputs.touchpoints());
        touchpoints.add(inputs.touchpoint());
        return inputs.with(touchpoints, null);
    }

    private static boolean moves(List<Wanted> wanted, List<Glance> open) {
        if (wanted.size() != open.size()) {
            return true;
        }
        Map<Wanted.Key, Wanted> byKey = byKey(wanted);
        return open.stream().anyMatch(row -> {
            Wanted same = byKey.get(row.key());
            return row.state() == WorkState.CLAIMED || same == null || !row.says(same);
        });
    }

    private void move(Map<Long, Plan> moving, Assessor assessor, Planner planner) {
        dropOvertaken(moving);
        if (moving.isEmpty()) {
            return;
        }
        Set<Long> ids = moving.keySet();
        Map<Long, List<WorkItemEntity>> open = byCustomer(items.open(ids));
        Map<Long, List<WorkItemEntity>> lapsed =
                byCustomer(items.lapsed(ids, clock.instant().minus(SAME_TASK)));
        moving.forEach((customer, plan) -> {
            List<WorkItemEntity> rows = open.getOrDefault(customer, List.of());
            Plan fair = withoutOwnSlots(plan, rows, assessor, planner);
            settle(fair, rows);
            add(fair, rows, lapsed.getOrDefault(customer, List.of()));
        });
    }

    /**
     * Locks the customers and leaves out those on whom somebody stored a decision as of later while this one was being made. Who
     * decided on a touchpoint holds the customer already.
     */
    private void dropOvertaken(Map<Long, Plan> moving) {
        Set<Long> free = moving.values().stream()
                .filter(plan -> plan.made().inputs().touchpoint() == null)
                .map(Plan::customer)
                .collect(Collectors.toSet());
        if (free.isEmpty()) {
            return;
        }
        customers.lockAll(free);
        Map<Long, Instant> latest = items.latestDecisions(free);
        moving.values().removeIf(plan -> {
            Instant other = latest.get(plan.customer());
            return other != null
                    && other.isAfter(plan.made().assessment().asOf().toInstant());
        });
    }

    /** What is reserved for a row must not speak against it. */
    private Plan withoutOwnSlots(Plan plan, List<WorkItemEntity> rows, Assessor assessor, Planner planner) {
        List<UUID> slots = rows.stream()
                .map(row -> row.reservation)
                .filter(Objects::nonNull)
                .toList();
        if (slots.isEmpty()) {
            return plan;
        }
        CustomerCase inputs =
                cases.load(plan.made().customer(), plan.made().customer().now(clock), null);
        Assessment fair = assessor.assess(Reservations.without(inputs, slots), Mode.LIVE, false);
        return planner.plan(plan.made(), fair);
    }

    private void settle(Plan plan, List<WorkItemEntity> rows) {
        Map<Wanted.Key, Wanted> wanted = byKey(plan.wanted());
        for (WorkItemEntity row : rows) {
            if (row.state == WorkState.CLAIMED && row.channel != null && !permitted(row, plan)) {
                endClaim(row);
            }
            Wanted same = wanted.get(row.key());
            if (same != null) {
                if (row.state == WorkState.OPEN && !row.says(same)) {
                    row.update(same, plan.decision());
                }
            } else if (!(row.state == WorkState.CLAIMED && stillProposed(row, plan.assessment()))) {
                lapse(row);
            }
        }
    }

    /** A row somebody works on stays while its action is proposed at all, be another one better by now. */
    private static boolean stillProposed(WorkItemEntity row, Assessment assessment) {
        return assessment.actions().stream().anyMatch(action -> action.code().equals(row.code));
    }

    /** Whether the contact that is reserved may take place, now or as soon as the hour allows it. */
    private boolean permitted(WorkItemEntity row, Plan plan) {
        Instant soon = clock.instant().plus(SOON);
        return plan.assessment().contact().stream()
                .filter(gate -> gate.channel() == row.channel && gate.purpose() == row.purpose)
                .anyMatch(gate -> gate.allowed()
                        || gate.allowedFrom() != null
                                && gate.allowedFrom().toInstant().isBefore(soon));
    }

    private void endClaim(WorkItemEntity row) {
        if (row.reservation != null) {
            reservations.release(row.reservation);
        }
        row.release();
    }

    private void lapse(WorkItemEntity row) {
        boolean claimed = row.state == WorkState.CLAIMED;
        if (claimed) {
            endClaim(row);
        }
        if (row.attempts == 0 && !claimed) {
            items.remove(row);
        } else {
            row.close(WorkResult.LAPSED, clock.instant(), null);
        }
    }

    private void add(Plan plan, List<WorkItemEntity> rows, List<WorkItemEntity> lapsed) {
        Set<Wanted.Key> there = rows.stream()
                .filter(row -> row.state != WorkState.CLOSED)
                .map(WorkItemEntity::key)
                .collect(Collectors.toSet());
        for (Wanted wanted : plan.wanted()) {
            if (!there.contains(wanted.key())) {
                lapsed.stream()
                        .filter(row -> row.key().equals(wanted.key()))
                        .findFirst()
                        .ifPresentOrElse(
                                row -> row.reopen(wanted, plan.decision()), () -> items.add(row(plan, wanted)));
            }
        }
    }

    private WorkItemEntity row(Plan plan, Wanted wanted) {
        WorkItemEntity row = new WorkItemEntity(ids.next(), plan.customer(), wanted, plan.decision(), clock.instant());
        if (FOLLOW_UP.equals(wanted.code())) {
            row.owner = items.followUpOwner(plan.customer()).orElse(null);
        }
        return row;
    }

    private static Map<Long, List<WorkItemEntity>> byCustomer(Collection<WorkItemEntity> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.customerId));
    }

    private static Map<Wanted.Key, Wanted> byKey(List<Wanted> wanted) {
        return wanted.stream().collect(Collectors.toMap(Wanted::key, Function.identity(), (first, second) -> first));
    }
}

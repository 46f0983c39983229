package org.courtesy.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.assess.Assessor;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.holdout.HoldoutAssignments;
import org.courtesy.json.CaseJson;
import org.courtesy.metric.DecisionMeter;
import org.courtesy.metric.How;
import org.courtesy.metric.Metrics;
import org.courtesy.outbox.EventType;
import org.courtesy.outbox.Outbox;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.shared.AfterTransaction;
import org.courtesy.shared.Ids;
import org.courtesy.shared.RowQuery;

/**
 * Judges and stores, for the services that know on what occasion. Judging needs no transaction; storing joins the
 * caller's, so that a decision is stored with what caused it or not at all.
 */
@ApplicationScoped
public class Decisions {

    private final LiveRules rules;
    private final AssessmentRepository assessments;
    private final HoldoutAssignments holdouts;
    private final CaseLoader cases;
    private final Iterable<DecisionFollower> followers;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final DecisionMeter meter;
    private final AfterTransaction after;

    /** For the container's proxy. */
    protected Decisions() {
        this.rules = null;
        this.assessments = null;
        this.holdouts = null;
        this.cases = null;
        this.followers = null;
        this.outbox = null;
        this.ids = null;
        this.clock = null;
        this.meter = null;
        this.after = null;
    }

    @Inject
    Decisions(
            LiveRules rules,
            AssessmentRepository assessments,
            HoldoutAssignments holdouts,
            CaseLoader cases,
            @Any Instance<DecisionFollower> followers,
            Outbox outbox,
            Ids ids,
            Clock clock,
            Metrics metrics,
            AfterTransaction after) {
        this(rules, assessments, holdouts, cases, followers, outbox, ids, clock, metrics.decisions(), after);
    }

    Decisions(
            LiveRules rules,
            AssessmentRepository assessments,
            HoldoutAssignments holdouts,
            CaseLoader cases,
            Iterable<DecisionFollower> followers,
            Outbox outbox,
            Ids ids,
            Clock clock,
            DecisionMeter meter,
            AfterTransaction after) {
        this.rules = rules;
        this.assessments = assessments;
        this.holdouts = holdouts;
        this.cases = cases;
        this.followers = followers;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.meter = meter;
        this.after = after;
    }

    /**
     * Judges a case with the rules in force.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Assessment judge(CustomerCase customerCase, Mode mode, boolean explain) {
        return judge(rules.assessor(), customerCase, mode, explain);
    }

    Assessment judge(Assessor assessor, CustomerCase customerCase, Mode mode, boolean explain) {
        How how = mode == Mode.REPLAY ? How.REPEATED : How.ASKED;
        return meter.judged(how, phases -> assessor.assess(customerCase, mode, explain, phases))
                .identified(ids.next().toString(), CaseJson.sha256Of(customerCase));
    }

    /**
     * Decides on a customer with the rules in force. Nothing is stored yet.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public DecisionMade decide(CustomerKey customer, CustomerCase inputs) {
        return decide(How.STORED, rules.assessor(), customer, inputs);
    }

    private DecisionMade decide(How how, Assessor assessor, CustomerKey customer, CustomerCase inputs) {
        // Written once, for the checksum and for the row: a busy customer's case is long.
        String written = CaseJson.write(inputs);
        Assessment assessment = meter.judged(how, phases -> assessor.assess(inputs, Mode.LIVE, false, phases))
                .identified(ids.next().toString(), CaseJson.sha256(written));
        return new DecisionMade(customer, assessment, inputs, written);
    }

    /**
     * The rules in force now, to judge many cases by the same ones.
     *
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Bench bench() {
        return new Bench(rules.assessor());
    }

    /** One rule set and policy, for the cases of one page. */
    public final class Bench {

        private final Assessor assessor;

        private Bench(Assessor assessor) {
            this.assessor = assessor;
        }

        /** Judges a case of which nothing is kept: the answer has no id. */
        public Assessment judge(CustomerCase customerCase, Mode mode) {
            return meter.judged(How.ASKED, phases -> assessor.assess(customerCase, mode, false, phases));
        }

        /** Whether the same rules and tables have judged the same case already, whatever the instant. */
        public boolean hasJudged(CustomerCase customerCase, LastJudged last) {
            RuleSetRef rules = assessor.rules().ref();
            return last.ruleSet().equals(rules.name())
                    && last.ruleVersion() == rules.version()
                    && last.policy().equals(assessor.policy().checksum())
                    && last.says(CaseJson.write(customerCase));
        }

        /** Decides on a customer. Nothing is stored yet. */
        public DecisionMade decide(CustomerKey customer, CustomerCase inputs) {
            return Decisions.this.decide(How.SWEPT, assessor, customer, inputs);
        }
    }

    /**
     * Judges a customer as of now and stores the decision, in the caller's transaction.
     *
     * @param customer locked by the caller
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public DecisionMade renew(CustomerKey customer) {
        DecisionMade made = decide(customer, cases.load(customer, customer.now(clock), null));
        storeAll(List.of(made), How.STORED, EventType.DECISION_MADE);
        return made;
    }

    /**
     * Has what was changed take effect: judges the customer anew. While no rules are live the change stands all the same,
     * and the next decision sees it.
     */
    public void changed(CustomerKey customer) {
        if (rules.ready()) {
            renew(customer);
        }
    }

    /**
     * Stores a decision with its inputs and proposed actions, and the side of the control groups on which the customer
     * stood.
     *
     * @param touchpoint id of the touchpoint that caused it
     */
    public void store(DecisionMade made, UUID touchpoint) {
        stored(List.of(made), How.STORED, () -> {
            write(made, touchpoint);
            follow(List.of(made), EventType.DECISION_MADE);
        });
    }

    /**
     * Stores a decision of the past: on a touchpoint that came late. What follows from decisions follows from the one that
     * stands, which the caller sees to.
     *
     * @param touchpoint id of the touchpoint that caused it
     */
    public void note(DecisionMade made, UUID touchpoint) {
        stored(List.of(made), How.STORED, () -> write(made, touchpoint));
    }

    /** Stores a decision that was made anew because something else came late. */
    public void storeAnew(DecisionMade made) {
        storeAll(List.of(made), How.STORED, EventType.DECISION_MADE);
    }

    /** Whether a customer was ever judged. */
    public boolean judged(CustomerKey customer) {
        return assessments.judged(customer.id());
    }

    /** Asks as of when the latest decision on a customer was made, for whoever asks other things in the same go. */
    public static RowQuery latestAsOf(CustomerKey customer, RowQuery.Reader reader) {
        return AssessmentRepository.latestAsOf(customer.id(), reader);
    }

    /** What the latest decisions on customers judged, by the key of the customer; who was never judged is missing. */
    public Map<Long, LastJudged> lastJudged(Collection<Long> customers) {
        return assessments.lastJudged(customers);
    }

    /** Whether the latest decision on a customer judged a touchpoint, not the customer alone. */
    public boolean latestIsOnTouchpoint(CustomerKey customer) {
        return assessments.history(customer.id(), null, 1).stream()
                .anyMatch(row -> row.inputs().touchpoint() != null);
    }

    /** Stores decisions on several customers, which nothing caused but a sweep. */
    public void storeAll(List<DecisionMade> made) {
        storeAll(made, How.SWEPT, EventType.DECISION_SWEPT);
    }

    private void storeAll(List<DecisionMade> made, How how, EventType told) {
        if (!made.isEmpty()) {
            stored(made, how, () -> {
                made.forEach(one -> write(one, null));
                follow(made, told);
            });
        }
    }

    /** Has decisions written, and counts them when it is certain what became of them. */
    private void stored(List<DecisionMade> made, How how, Runnable writing) {
        List<Assessment> assessments =
                made.stream().map(DecisionMade::assessment).toList();
        after.tell(committed -> assessments.forEach(one -> {
            if (committed) {
                meter.stored(how, one);
            } else {
                meter.notStored(how);
            }
        }));
        meter.written(made.size(), writing);
    }

    private void follow(List<DecisionMade> made, EventType told) {
        followers.forEach(follower -> follower.decided(made));
        outbox.tellAll(told, made, one -> one.customer().number(), DecisionMade::toEvent);
    }

    private void write(DecisionMade made, UUID touchpoint) {
        AssessmentEntity row = new AssessmentEntity(made, touchpoint, clock.instant());
        long customer = made.customer().id();
        assessments.add(row, made.assessment(), customer);
        holdouts.note(customer, made.assessment().trace(), row.decidedOn());
    }

    /** The decision that was made when a touchpoint was recorded. */
    public Optional<Assessment> of(UUID touchpoint) {
        return assessments.of(touchpoint).map(AssessmentEntity::assessment);
    }

    /** Ids of the decisions made on touchpoints, by touchpoint. */
    public Map<UUID, UUID> idsOf(Collection<UUID> touchpoints) {
        return assessments.idsOf(touchpoints);
    }
}

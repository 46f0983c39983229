package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.courtesy.customer.CaseLoader;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Mode;
import org.courtesy.finding.Refusal;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.Reservations;

/**
 * Asks the rules about each customer of a page: whether the action is their turn on that day, and then the gate about this very
 * contact. Stores nothing.
 */
@ApplicationScoped
class AudienceJudge {

    private static final Logger LOG = System.getLogger(AudienceJudge.class.getName());
    private static final String SOURCE = "audience";

    private final CustomerRegister customers;
    private final CaseLoader cases;
    private final Decisions decisions;
    private final Reservations gate;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected AudienceJudge() {
        this(null, null, null, null, null);
    }

    @Inject
    AudienceJudge(
            CustomerRegister customers, CaseLoader cases, Decisions decisions, Reservations gate, LiveRules rules) {
        this.customers = customers;
        this.cases = cases;
        this.decisions = decisions;
        this.gate = gate;
        this.rules = rules;
    }

    /** What was found on each customer of the page, by the id of their row; whom the rules cannot judge is missing. */
    Map<Long, Verdict> judge(AudienceJob job, List<AudienceBase.Entry> page) {
        Map<String, CustomerKey> keys =
                customers.getAll(page.stream().map(AudienceBase.Entry::number).toList());
        Map<String, CustomerCase> inputs = load(job, keys.values());
        Decisions.Bench bench = decisions.bench();
        Map<Long, Verdict> found = new HashMap<>();
        for (AudienceBase.Entry entry : page) {
            CustomerCase input = inputs.get(entry.number());
            try {
                if (input != null) {
                    found.put(entry.id(), judge(job, entry, keys.get(entry.number()), input, bench));
                }
            } catch (RuleSetException e) {
                LOG.log(Level.WARNING, "An audience cannot judge customer " + entry.number(), e);
            }
        }
        return found;
    }

    /** One query per table for all who are judged as of the same instant. */
    private Map<String, CustomerCase> load(AudienceJob job, Iterable<CustomerKey> keys) {
        Map<OffsetDateTime, List<String>> numbers = new HashMap<>();
        keys.forEach(key ->
                numbers.computeIfAbsent(job.asOf(key), at -> new ArrayList<>()).add(key.number()));
        return numbers.entrySet().stream()
                .flatMap(same -> cases.loadAll(same.getValue(), same.getKey()).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Verdict judge(
            AudienceJob job, AudienceBase.Entry entry, CustomerKey key, CustomerCase input, Decisions.Bench bench) {
        AudienceRequest wish = job.wish();
        Touchpoint contact = gate.asFact(contact(job, key), key);
        Assessment asked = bench.judge(input.with(input.touchpoints(), contact), Mode.LIVE);
        if (!ofSegment(wish.whom(), entry.segment(), asked.clv())) {
            return Verdict.NOT_CONCERNED;
        }
        double priority = 0;
        if (rules.policy().actions().codes().contains(wish.action())) {
            // Whether it is their turn is judged without the contact itself, as the worklist judges it.
            Assessment plain = bench.judge(input, Mode.LIVE);
            Optional<ActionFinding> turn = turn(plain, wish.action(), wish.day());
            if (turn.isEmpty()) {
                List<Refusal> withheld = withheld(plain, wish.action());
                return withheld.isEmpty() ? Verdict.NOT_CONCERNED : Verdict.refused(withheld, until(withheld));
            }
            priority = turn.get().priority();
        }
        ContactFinding answer = Reservations.answer(asked, contact);
        if (!answer.allowed()) {
            return Verdict.refused(answer.refusals(), answer.allowedFrom());
        }
        return new Verdict(true, null, null, priority, worth(asked.clv()));
    }

    private static RecordTouchpoint contact(AudienceJob job, CustomerKey key) {
        AudienceRequest wish = job.wish();
        return RecordTouchpoint.ours(SOURCE, key.number(), key.number(), wish.action(), wish.channel())
                .purpose(wish.purpose())
                .at(job.asOf(key))
                .status(TouchpointStatus.PLANNED)
                .build();
    }

    private static Optional<ActionFinding> turn(Assessment assessment, String action, LocalDate day) {
        return assessment.actions().stream()
                .filter(one -> one.code().equals(action))
                .filter(one -> one.earliest() == null || !day.isBefore(one.earliest()))
                .filter(one -> one.latest() == null || !day.isAfter(one.latest()))
                .findFirst();
    }

    /** What speaks against the action where it is withheld, or against the offer that it would make. */
    private static List<Refusal> withheld(Assessment assessment, String action) {
        return assessment.withheld().stream()
                .filter(one -> one.code().equals(action))
                .map(one -> one.refusals())
                .filter(refusals -> !refusals.isEmpty())
                .findFirst()
                .or(() -> assessment.offers() == null
                        ? Optional.empty()
                        : assessment.offers().stream()
                                .filter(offer -> action.equals("OFFER_" + offer.code()) && !offer.eligible())
                                .map(offer -> offer.refusals())
                                .findFirst())
                .orElse(List.of());
    }

    private static OffsetDateTime until(List<Refusal> refusals) {
        return refusals.get(0).until();
    }

    private static boolean ofSegment(Audience whom, String given, CustomerValue measured) {
        String segment = given != null || measured == null ? given : measured.segment();
        return whom.segments().isEmpty() || whom.segments().contains(segment);
    }

    private static BigDecimal worth(CustomerValue clv) {
        return clv == null || clv.value() == null ? BigDecimal.ZERO : clv.value();
    }
}

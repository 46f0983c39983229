package org.courtesy.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.courtesy.fact.ActionQuestion;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Next;
import org.courtesy.finding.OfferFinding;
import org.courtesy.policy.Actions;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/**
 * What is the one best thing to do next? Classes come first, in the order of the actions table; within a class the
 * priority decides, which starts in the table and is raised or lowered by rules. Leaving alone is one of the actions: what
 * does not beat it is not done.
 */
final class ArbitrationPhase {

    private static final String OFFER = "OFFER_";
    private static final String LEAVE_ALONE = "LEAVE_ALONE";
    private static final double MOST = 100;

    /** The ways of an offer when the customer prefers none: cheap ones first. */
    private static final List<ContactChannel> WAYS = List.of(
            ContactChannel.EMAIL,
            ContactChannel.PORTAL,
            ContactChannel.POST,
            ContactChannel.PHONE,
            ContactChannel.PUSH,
            ContactChannel.SMS,
            ContactChannel.CHAT,
            ContactChannel.IN_PERSON);

    private final PolicySnapshot snapshot;
    private final CaseFile file;

    ArbitrationPhase(PolicySnapshot snapshot, CaseFile file) {
        this.snapshot = snapshot;
        this.file = file;
    }

    /** A proposal for every offer the customer is eligible for, on the best permitted way. */
    List<Proposal> offers(List<OfferFinding> offers, List<ContactFinding> contact) {
        ContactChannel way = way(contact);
        if (way == null) {
            return List.of();
        }
        return offers.stream()
                .filter(OfferFinding::eligible)
                .map(offer -> snapshot.actions().of(OFFER + offer.code()))
                .map(action -> new Proposal(action, way, file.asOf().date(), null, null))
                .toList();
    }

    /** The best permitted way for advertising, null when none is. */
    private ContactChannel way(List<ContactFinding> contact) {
        List<ContactChannel> permitted = contact.stream()
                .filter(finding -> finding.purpose() == Purpose.ADVERTISING && finding.allowed())
                .map(ContactFinding::channel)
                .toList();
        ContactChannel preferred = file.customer().preference().preferredChannel();
        return permitted.contains(preferred)
                ? preferred
                : WAYS.stream().filter(permitted::contains).findFirst().orElse(null);
    }

    List<ActionFinding> rank(RuleRun run, ContactSituation situation, Churn churn, List<Proposal> proposals) {
        boolean highRisk = churn != null && churn.band().atLeast(Band.HIGH);
        List<ActionQuestion> questions = proposals.stream()
                .map(proposal -> new ActionQuestion(
                        run,
                        proposal.action().code(),
                        proposal.action().purpose(),
                        daysLeft(proposal.latest()),
                        highRisk,
                        savesCustomer(proposal.action().code()),
                        situation.customer(),
                        situation.supply(),
                        situation.policy()))
                .toList();
        run.ask(questions);
        List<ActionFinding> findings = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            findings.add(finding(proposals.get(i), questions.get(i)));
        }
        findings.sort(Comparator.comparing((ActionFinding action) -> actionClass(action.code()))
                .thenComparing(
                        Comparator.comparingDouble(ActionFinding::priority).reversed())
                .thenComparing(ActionFinding::latest, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(ActionFinding::code));
        return List.copyOf(findings);
    }

    private boolean savesCustomer(String action) {
        return action.startsWith(OFFER) && snapshot.savesCustomer(action.substring(OFFER.length()));
    }

    private int daysLeft(LocalDate latest) {
        return latest == null
                ? Integer.MAX_VALUE
                : (int) ChronoUnit.DAYS.between(file.asOf().date(), latest);
    }

    private Actions.ActionClass actionClass(String action) {
        return snapshot.actions().of(action).actionClass();
    }

    private static ActionFinding finding(Proposal proposal, ActionQuestion question) {
        double priority = Math.max(0, Math.min(MOST, proposal.action().priority() + question.adjustment()));
        return new ActionFinding(
                proposal.action().code(),
                proposal.channel(),
                proposal.action().purpose(),
                proposal.earliest(),
                proposal.latest(),
                BigDecimal.valueOf(priority).setScale(1, RoundingMode.HALF_EVEN).doubleValue(),
                proposal.rule(),
                null);
    }

    /** The first action that matters more than leaving the customer alone. */
    Next next(List<ActionFinding> ranked) {
        double alone = snapshot.actions().of(LEAVE_ALONE).priority();
        return new Next(
                ranked.stream()
                        .filter(action -> action.priority() > alone)
                        .map(ActionFinding::code)
                        .findFirst()
                        .orElse(LEAVE_ALONE),
                null);
    }
}

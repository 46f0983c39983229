package org.courtesy.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.OfferFacts;
import org.courtesy.fact.OfferOutlook;
import org.courtesy.fact.OfferQuestion;
import org.courtesy.fact.OfferTerms;
import org.courtesy.fact.Premise;
import org.courtesy.finding.OfferFinding;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/** May we sell something? Asks for every offer of the table. */
final class OfferPhase {

    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final ContactPhase gate;
    private final Standing standing;

    OfferPhase(PolicySnapshot snapshot, CaseFile file, ContactPhase gate, Standing standing) {
        this.snapshot = snapshot;
        this.file = file;
        this.gate = gate;
        this.standing = standing;
    }

    /**
     * Judges every offer.
     *
     * @param proposals gets one for every offer the customer is eligible for, on the best way that is open to it
     */
    List<OfferFinding> decide(RuleRun run, ContactSituation situation, OfferWays ways, List<Proposal> proposals) {
        List<OfferQuestion> questions = questions(run, situation, ways);
        run.ask(questions);
        List<OfferFinding> findings = new ArrayList<>(questions.size());
        for (OfferQuestion question : questions) {
            boolean eligible = question.refusals().isEmpty();
            findings.add(new OfferFinding(
                    question.getOffer(),
                    eligible,
                    gate.refusals(question.refusals()),
                    eligible ? question.grantedTerms() : null,
                    null));
            if (eligible && question.isCovered()) {
                proposals.add(proposal(question));
            }
        }
        return findings;
    }

    private List<OfferQuestion> questions(RuleRun run, ContactSituation situation, OfferWays ways) {
        Premise premise = Objects.requireNonNullElse(file.customerCase().premise(), Premise.UNKNOWN);
        DeclinedOffers declined = new DeclinedOffers(file);
        OfferOutlook outlook = new CaseOfferOutlook(
                file, new CaseOutlook(file, file.asOf(), snapshot), ways, declined, snapshot.policy());
        List<OfferQuestion> questions = new ArrayList<>();
        for (OfferTerms terms : snapshot.offers().all()) {
            OfferFacts facts = new OfferFacts(
                    premise,
                    ways.permitted(),
                    ways.best(terms),
                    standing.highRisk(),
                    declined.daysSince(terms.offer()),
                    standing.loyaltyPoints(),
                    file.trial(),
                    outlook);
            questions.add(
                    new OfferQuestion(run, terms, facts, situation.customer(), situation.supply(), situation.policy()));
        }
        return questions;
    }

    private Proposal proposal(OfferQuestion question) {
        String code = ArbitrationPhase.OFFER + question.getOffer();
        return new Proposal(
                snapshot.actions().of(code),
                question.way(),
                snapshot.legalClasses().of(code, file.setting(question.way())),
                file.asOf().date(),
                null,
                false,
                null);
    }
}

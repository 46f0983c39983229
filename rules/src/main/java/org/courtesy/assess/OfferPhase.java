package org.courtesy.assess;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.OfferQuestion;
import org.courtesy.fact.OfferTerms;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.OfferFinding;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.ruleset.RuleRun;

/** May we sell something? Asks for every offer of the table. */
final class OfferPhase {

    private final PolicySnapshot snapshot;
    private final CaseFile file;
    private final ContactPhase gate;

    OfferPhase(PolicySnapshot snapshot, CaseFile file, ContactPhase gate) {
        this.snapshot = snapshot;
        this.file = file;
        this.gate = gate;
    }

    List<OfferFinding> decide(
            RuleRun run, ContactSituation situation, Standing standing, List<ContactFinding> contact) {
        boolean permitted =
                contact.stream().anyMatch(finding -> finding.purpose() == Purpose.ADVERTISING && finding.allowed());
        Premise premise = file.customerCase().premise() == null
                ? Premise.UNKNOWN
                : file.customerCase().premise();
        List<OfferQuestion> questions = new ArrayList<>();
        for (OfferTerms terms : snapshot.offers().all()) {
            questions.add(new OfferQuestion(
                    run,
                    terms.offer(),
                    situation.customer(),
                    situation.supply(),
                    situation.policy(),
                    premise,
                    permitted,
                    standing.highRisk(),
                    terms.saves(),
                    daysSinceDeclined(terms.offer())));
        }
        run.ask(questions);
        return questions.stream()
                .map(question -> new OfferFinding(
                        question.getOffer(),
                        question.refusals().isEmpty(),
                        gate.refusals(question.refusals()),
                        null,
                        null))
                .toList();
    }

    /** A proposal for every offer the customer is eligible for, on the best permitted way. */
    List<Proposal> proposals(List<OfferFinding> offers, List<ContactFinding> contact) {
        ContactChannel way = BestWay.of(
                channel -> contact.stream()
                        .anyMatch(finding -> finding.channel() == channel
                                && finding.purpose() == Purpose.ADVERTISING
                                && finding.allowed()),
                file.customer().preference().preferredChannel());
        if (way == null) {
            return List.of();
        }
        return offers.stream()
                .filter(OfferFinding::eligible)
                .map(offer -> ArbitrationPhase.OFFER + offer.code())
                .map(code -> new Proposal(
                        snapshot.actions().of(code),
                        way,
                        snapshot.legalClasses().of(code, file.setting(way)),
                        file.asOf().date(),
                        null,
                        false,
                        null))
                .toList();
    }

    // A customer declines an offer by the list of declined offers, or in a contact that made it.
    private double daysSinceDeclined(String offer) {
        Moment now = file.asOf();
        double inContact = now.daysSince(file.events()
                .latest(
                        now.millis(),
                        event -> offer.equals(event.touchpoint().offer())
                                && event.touchpoint().outcome() == Outcome.DECLINED));
        return file.customerCase().declinedOffers().stream()
                .filter(declined -> declined.offer().equals(offer))
                .map(DeclinedOffer::on)
                .mapToDouble(now::daysSince)
                .reduce(inContact, Math::min);
    }
}

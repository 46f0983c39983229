package org.courtesy.assess;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.OfferQuestion;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Premise;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Band;
import org.courtesy.finding.Churn;
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

    List<OfferFinding> decide(RuleRun run, ContactSituation situation, Churn churn, List<ContactFinding> contact) {
        boolean permitted =
                contact.stream().anyMatch(finding -> finding.purpose() == Purpose.ADVERTISING && finding.allowed());
        Premise premise = file.customerCase().premise() == null
                ? Premise.UNKNOWN
                : file.customerCase().premise();
        List<OfferQuestion> questions = new ArrayList<>();
        for (String offer : snapshot.offers()) {
            questions.add(new OfferQuestion(
                    run,
                    offer,
                    situation.customer(),
                    situation.supply(),
                    situation.policy(),
                    premise,
                    permitted,
                    churn.band().atLeast(Band.HIGH),
                    snapshot.savesCustomer(offer),
                    daysSinceDeclined(offer)));
        }
        run.ask(questions);
        return questions.stream()
                .map(question -> new OfferFinding(
                        question.getOffer(), question.refusals().isEmpty(), gate.refusals(question.refusals()), null))
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

package org.courtesy.text;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Deadline;
import org.courtesy.finding.Driver;
import org.courtesy.finding.Loyalty;
import org.courtesy.finding.Next;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;

/** One assessment in one language. */
final class Translation {

    private final Texts texts;
    private final Locale locale;
    private final Assessment source;
    private final String currency;
    private final ExplanationTranslation explanation;

    Translation(Texts texts, Locale locale, Assessment source) {
        this.texts = texts;
        this.locale = locale;
        this.source = source;
        this.explanation = new ExplanationTranslation(texts, locale);
        this.currency = source.clv() == null ? null : source.clv().currency();
    }

    Assessment translated() {
        return new Assessment(
                source.assessment(),
                source.asOf(),
                source.customer(),
                source.mode(),
                source.ruleSet(),
                source.policy(),
                churn(source.churn()),
                each(source.contact(), this::contact),
                each(source.actions(), this::action),
                each(source.withheld(), this::withheld),
                each(source.offers(), this::offer),
                next(source.next()),
                source.clv(),
                each(source.deadlines(), this::deadline),
                each(source.alerts(), this::alert),
                loyalty(source.loyalty()),
                each(source.counterfactuals(), explanation::counterfactual),
                explanation.arbitration(source.arbitration()),
                each(source.customerReasons(), explanation::reason),
                source.trace());
    }

    private Churn churn(Churn churn) {
        return churn == null
                ? null
                : new Churn(
                        churn.points(),
                        churn.band(),
                        churn.involuntary(),
                        churn.unavoidable(),
                        churn.phase(),
                        each(churn.drivers(), this::driver));
    }

    private Driver driver(Driver driver) {
        return new Driver(
                driver.code(),
                driver.level(),
                driver.points(),
                driver.rule(),
                driver.value(),
                texts.driver(driver.code(), driver.level(), driver.value(), currency, locale));
    }

    private ContactFinding contact(ContactFinding contact) {
        return new ContactFinding(
                contact.channel(),
                contact.purpose(),
                contact.allowed(),
                contact.allowedFrom(),
                refusals(contact.refusals()),
                contact.advice());
    }

    private List<Refusal> refusals(List<Refusal> refusals) {
        return each(
                refusals,
                refusal -> new Refusal(
                        refusal.code(),
                        refusal.rule(),
                        refusal.until(),
                        refusal.liftedBy(),
                        refusal.legalBasis(),
                        text("refusal", refusal.code())));
    }

    private ActionFinding action(ActionFinding action) {
        return new ActionFinding(
                action.code(),
                action.channel(),
                action.purpose(),
                action.earliest(),
                action.latest(),
                action.priority(),
                action.rule(),
                action.legalBasis(),
                text("action", action.code()));
    }

    /** What may not be done is named, not asked for. */
    private Withheld withheld(Withheld withheld) {
        return new Withheld(withheld.code(), refusals(withheld.refusals()), text("touchpoint", withheld.code()));
    }

    private OfferFinding offer(OfferFinding offer) {
        return new OfferFinding(
                offer.code(), offer.eligible(), refusals(offer.refusals()), offer.terms(), text("offer", offer.code()));
    }

    private Next next(Next next) {
        return next == null ? null : new Next(next.code(), text("action", next.code()));
    }

    private Deadline deadline(Deadline deadline) {
        return deadline.saying(text("deadline", deadline.kind()));
    }

    private Alert alert(Alert alert) {
        return new Alert(
                alert.code(),
                alert.severity(),
                alert.rule(),
                alert.value(),
                texts.withFigure("alert", alert.code(), alert.value(), currency, locale));
    }

    private Loyalty loyalty(Loyalty loyalty) {
        return loyalty == null
                ? null
                : new Loyalty(loyalty.points(), loyalty.level(), text("loyalty", loyalty.level()));
    }

    private String text(String kind, String code) {
        return texts.text(kind, code, locale);
    }

    private static <T> List<T> each(List<T> findings, UnaryOperator<T> change) {
        return findings == null ? null : findings.stream().map(change).toList();
    }
}

package org.courtesy.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * What must be known before a word is said? Asked once per customer, after everything else; rules answer with alerts, which
 * change nothing in any other answer. The codes stand in {@code tables/codes.csv}.
 */
public final class AlertQuestion extends Question {

    private final AlertFacts facts;
    private final List<AlertDraft> alerts = new ArrayList<>();

    /**
     * What is known beside the pictures.
     *
     * @param highRisk the customer's risk is high or critical; false where profiling is not permitted
     * @param topLoyalty the highest level of loyalty; false where profiling is not permitted
     * @param daysToDeadline days until the nearest last day of what we owe, {@link Integer#MAX_VALUE} when nothing is due
     * @param overdueDeadlines what we owe and whose last day has passed
     * @param terminatedContracts contracts with a termination that have not ended yet
     * @param daysToPriceRise days until the nearest announced price rise takes effect, {@link Integer#MAX_VALUE} when none
     *     lies ahead
     * @param approach type of the customer's own approach that is being assessed, empty when there is none
     * @param asksForOffer the approach names an offer
     */
    public record AlertFacts(
            boolean highRisk,
            boolean topLoyalty,
            int daysToDeadline,
            int overdueDeadlines,
            int terminatedContracts,
            int daysToPriceRise,
            String approach,
            boolean asksForOffer) {}

    public AlertQuestion(
            CurrentRule currentRule, CustomerPicture customer, SupplyPicture supply, Policy policy, AlertFacts facts) {
        super(currentRule, customer, supply, policy);
        this.facts = facts;
    }

    /** Whether the customer's risk is high or critical. */
    public boolean isHighRisk() {
        return facts.highRisk();
    }

    /** Whether the customer has the highest level of loyalty. */
    public boolean isTopLoyalty() {
        return facts.topLoyalty();
    }

    /** Days until the nearest last day of what we owe the customer. */
    public int getDaysToDeadline() {
        return facts.daysToDeadline();
    }

    /** How many deadlines of ours have passed. */
    @Within(least = 0)
    public int getOverdueDeadlines() {
        return facts.overdueDeadlines();
    }

    /** How many contracts are terminated and have not ended yet. */
    @Within(least = 0)
    public int getTerminatedContracts() {
        return facts.terminatedContracts();
    }

    /** Days until the nearest announced price rise takes effect; none ahead is far away. */
    public int getDaysToPriceRise() {
        return facts.daysToPriceRise();
    }

    /** Whether an announced price rise lies ahead. */
    public boolean isPriceRiseAhead() {
        return facts.daysToPriceRise() < Integer.MAX_VALUE;
    }

    /** Type of the customer's own approach that is being assessed, empty when there is none. */
    public String getApproach() {
        return facts.approach();
    }

    /** Whether the customer's own approach that is being assessed names an offer. */
    public boolean isAskingForOffer() {
        return facts.asksForOffer();
    }

    /** Something must not be done, or must be done at once. */
    @Answer
    public AlertDraft stop(@CodeOf(CodeKind.ALERT) String code) {
        return alert(code, AlertDraft.Grade.STOP);
    }

    /** Care has to be taken. */
    @Answer
    public AlertDraft warn(@CodeOf(CodeKind.ALERT) String code) {
        return alert(code, AlertDraft.Grade.WARNING);
    }

    /** Something is good to know. */
    @Answer
    public AlertDraft note(@CodeOf(CodeKind.ALERT) String code) {
        return alert(code, AlertDraft.Grade.NOTE);
    }

    private AlertDraft alert(String code, AlertDraft.Grade grade) {
        AlertDraft alert = new AlertDraft(code, grade, rule());
        alerts.add(alert);
        return alert;
    }

    /** The alerts so far, in no particular order. */
    public List<AlertDraft> alerts() {
        return alerts;
    }
}

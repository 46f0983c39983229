package org.courtesy.fact;

/**
 * Is the customer eligible for an offer, and on which terms? Rules answer with refusals and terms; silence makes the customer
 * eligible on the usual ones.
 */
public final class OfferQuestion extends Question {

    private final OfferTerms terms;
    private final OfferFacts facts;
    private String granted;

    public OfferQuestion(
            CurrentRule currentRule,
            OfferTerms terms,
            OfferFacts facts,
            CustomerPicture customer,
            SupplyPicture supply,
            Policy policy) {
        super(currentRule, customer, supply, policy);
        this.terms = terms;
        this.facts = facts;
    }

    /** Code of the offer, e.g. {@code GREEN_TARIFF}. */
    @CodeOf(CodeKind.OFFER)
    public String getOffer() {
        return terms.offer();
    }

    /** The offer's row of {@code tables/offers.csv}. */
    public OfferTerms getTerms() {
        return terms;
    }

    /** The supplied premise. */
    public Premise getPremise() {
        return facts.premise();
    }

    /** Whether advertising is permitted on some channel. */
    public boolean isPermitted() {
        return facts.permitted();
    }

    /** Whether advertising this product is covered on some channel that permits advertising. */
    public boolean isCovered() {
        return facts.way() != null;
    }

    /** Whether the customer's risk is high or critical. */
    public boolean isHighRisk() {
        return facts.highRisk();
    }

    /** Days since this offer was declined, infinite when never. */
    public double getDaysSinceDeclined() {
        return facts.daysSinceDeclined();
    }

    /** Loyalty points of the customer, 0 when unknown. */
    public int getLoyaltyPoints() {
        return facts.loyaltyPoints();
    }

    /** Whether the case is judged on trial. */
    public boolean isTrial() {
        return facts.trial();
    }

    /** When passing obstacles end; for {@code until} in consequences. */
    public OfferOutlook getOutlook() {
        return facts.outlook();
    }

    /**
     * Makes the offer on special terms, should the customer be eligible for it.
     *
     * @param code code of the terms, e.g. {@code LOYALTY}
     */
    @Answer
    public void grantTerms(String code) {
        granted = code;
    }

    /** Code of the special terms that were granted, null: the usual ones. */
    public String grantedTerms() {
        return granted;
    }

    /** The best channel for the offer, null when none is permitted and covers it. */
    public ContactChannel way() {
        return facts.way();
    }
}

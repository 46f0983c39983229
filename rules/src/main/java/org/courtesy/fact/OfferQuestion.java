package org.courtesy.fact;

/** Is the customer eligible for an offer? Rules answer with refusals; silence makes the customer eligible. */
public final class OfferQuestion extends Question {

    private final String offer;
    private final Premise premise;
    private final boolean permitted;
    private final boolean highRisk;
    private final boolean savesCustomer;
    private final double daysSinceDeclined;

    /**
     * @param permitted advertising is permitted on some channel
     * @param highRisk the customer is in a high band
     * @param savesCustomer the offer saves the customer something ({@code tables/offers.csv})
     * @param daysSinceDeclined since this offer was declined, infinite when never
     */
    public OfferQuestion(
            CurrentRule currentRule,
            String offer,
            CustomerPicture customer,
            SupplyPicture supply,
            Policy policy,
            Premise premise,
            boolean permitted,
            boolean highRisk,
            boolean savesCustomer,
            double daysSinceDeclined) {
        super(currentRule, customer, supply, policy);
        this.offer = offer;
        this.premise = premise;
        this.permitted = permitted;
        this.highRisk = highRisk;
        this.savesCustomer = savesCustomer;
        this.daysSinceDeclined = daysSinceDeclined;
    }

    /** Code of the offer, e.g. {@code GREEN_TARIFF}. */
    public String getOffer() {
        return offer;
    }

    public Premise getPremise() {
        return premise;
    }

    /** Whether advertising is permitted on some channel. */
    public boolean isPermitted() {
        return permitted;
    }

    /** Whether the customer's risk is high or critical. */
    public boolean isHighRisk() {
        return highRisk;
    }

    /** Whether the offer saves the customer something. */
    public boolean isSavesCustomer() {
        return savesCustomer;
    }

    public double getDaysSinceDeclined() {
        return daysSinceDeclined;
    }
}

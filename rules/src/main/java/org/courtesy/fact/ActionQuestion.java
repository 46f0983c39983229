package org.courtesy.fact;

/** How much does an action matter now? It starts with the priority of its class; rules raise or lower it. */
public final class ActionQuestion extends Question {

    private final String action;
    private final Purpose purpose;
    private final int daysLeft;
    private final boolean highRisk;
    private final boolean savesCustomer;
    private double adjustment;

    /**
     * @param daysLeft days until the last day, {@link Integer#MAX_VALUE} when there is none
     * @param highRisk the customer's risk is high or critical
     * @param savesCustomer it is an offer that saves the customer something
     */
    public ActionQuestion(
            CurrentRule currentRule,
            String action,
            Purpose purpose,
            int daysLeft,
            boolean highRisk,
            boolean savesCustomer,
            CustomerPicture customer,
            SupplyPicture supply,
            Policy policy) {
        super(currentRule, customer, supply, policy);
        this.action = action;
        this.purpose = purpose;
        this.daysLeft = daysLeft;
        this.highRisk = highRisk;
        this.savesCustomer = savesCustomer;
    }

    public String getAction() {
        return action;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public int getDaysLeft() {
        return daysLeft;
    }

    public boolean isHighRisk() {
        return highRisk;
    }

    public boolean isSavesCustomer() {
        return savesCustomer;
    }

    /** Makes the action matter more, by points of priority. */
    public void raise(double points) {
        adjustment += points;
    }

    /** Makes the action matter less, by points of priority. */
    public void lower(double points) {
        adjustment -= points;
    }

    public double adjustment() {
        return adjustment;
    }
}

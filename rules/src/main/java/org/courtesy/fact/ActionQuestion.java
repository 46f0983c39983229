package org.courtesy.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * How much does an action matter now? Its priority is propensity x context x value x lever, which start in
 * {@code tables/arbitration.csv}; rules multiply the first three. Leaving the customer alone is one of the actions.
 */
public final class ActionQuestion extends Question {

    private final String action;
    private final Purpose purpose;
    private final ActionFacts facts;
    private final Factor propensity = new Factor();
    private final Factor context = new Factor();
    private final Factor value = new Factor();

    /**
     * What is known of the action and of the customer beside the pictures.
     *
     * @param daysLeft days until the last day, {@link Integer#MAX_VALUE} when there is none
     * @param overdue its day has passed
     * @param preferredChannel it goes the way that the customer prefers
     * @param conversation the customer has begun a conversation that is no complaint
     * @param highRisk the customer's risk is high or critical
     * @param savesCustomer it is an offer that saves the customer something
     * @param segment value segment, empty when unknown
     */
    public record ActionFacts(
            int daysLeft,
            boolean overdue,
            boolean preferredChannel,
            boolean conversation,
            boolean highRisk,
            boolean savesCustomer,
            String segment) {}

    public ActionQuestion(
            CurrentRule currentRule,
            String action,
            Purpose purpose,
            ActionFacts facts,
            CustomerPicture customer,
            SupplyPicture supply,
            Policy policy) {
        super(currentRule, customer, supply, policy);
        this.action = action;
        this.purpose = purpose;
        this.facts = facts;
    }

    /** Code of the action, e.g. {@code COURTESY_CALL}. */
    @CodeOf(CodeKind.ACTION)
    public String getAction() {
        return action;
    }

    /** What the action is in the eyes of the law on its channel. */
    public Purpose getPurpose() {
        return purpose;
    }

    /** An offer, and not a greeting, a survey or the like. */
    public boolean isOffer() {
        return action.startsWith("OFFER_");
    }

    /** Leaving the customer alone, and not something to do. */
    public boolean isLeaveAlone() {
        return action.equals("LEAVE_ALONE");
    }

    /** Days until the last day, {@link Integer#MAX_VALUE} when there is none. */
    public int getDaysLeft() {
        return facts.daysLeft();
    }

    /** Whether its day has passed. */
    public boolean isOverdue() {
        return facts.overdue();
    }

    /** Whether it goes the way that the customer prefers. */
    public boolean isPreferredChannel() {
        return facts.preferredChannel();
    }

    /** Whether the customer has begun a conversation that is no complaint. */
    public boolean isConversation() {
        return facts.conversation();
    }

    /** Whether the customer's risk is high or critical. */
    public boolean isHighRisk() {
        return facts.highRisk();
    }

    /** Whether it is an offer that saves the customer something. */
    public boolean isSavesCustomer() {
        return facts.savesCustomer();
    }

    /** Value segment, empty when unknown. */
    @CodeOf(CodeKind.SEGMENT)
    public String getSegment() {
        return facts.segment();
    }

    /** Multiplies how likely the customer welcomes the action. */
    @Answer(adds = true)
    public void timesPropensity(double factor) {
        propensity.times(factor);
    }

    /** Multiplies the weight of the moment. */
    @Answer(adds = true)
    public void timesContext(double factor) {
        context.times(factor);
    }

    /** Multiplies what the action is worth. */
    @Answer(adds = true)
    public void timesValue(double factor) {
        value.times(factor);
    }

    public double propensityFactor() {
        return propensity.product();
    }

    public double contextFactor() {
        return context.product();
    }

    public double valueFactor() {
        return value.product();
    }

    /** A product whose last digit does not depend on the order in which rules fire. */
    private static final class Factor {

        private List<Double> factors = List.of();

        void times(double factor) {
            if (factors.isEmpty()) {
                factors = new ArrayList<>(2);
            }
            factors.add(factor);
        }

        double product() {
            double product = 1;
            if (!factors.isEmpty()) {
                factors.sort(null);
                for (double factor : factors) {
                    product *= factor;
                }
            }
            return product;
        }
    }
}

package org.courtesy.fact;

/**
 * How loyal is this customer? Rules award points; their sum reaches a level of {@code tables/loyalty-levels.csv}.
 */
public final class LoyaltyQuestion extends Question {

    private static final int MONTHS_OF_YEAR = 12;

    private int points;

    public LoyaltyQuestion(CurrentRule currentRule, CustomerPicture customer, SupplyPicture supply, Policy policy) {
        super(currentRule, customer, supply, policy);
    }

    /** Completed years of the longest supply that is running, 0 when none is. */
    @Within(least = 0)
    public int getCompletedYears() {
        return Math.max(0, getSupply().completedMonths()) / MONTHS_OF_YEAR;
    }

    /** Adds points. */
    @Answer(adds = true)
    public void award(int more) {
        points += more;
    }

    /** The points awarded so far. */
    public int points() {
        return points;
    }
}

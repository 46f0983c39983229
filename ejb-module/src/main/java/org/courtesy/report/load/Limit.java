package org.courtesy.report.load;

/**
 * A limit to advertising.
 *
 * @param code {@code BUDGET_30_DAYS BUDGET_90_DAYS HOUSEHOLD PREMISE} or the name of a channel
 * @param days length of its window
 * @param most points or pieces; infinite when the policy sets no limit
 * @param lightest what the next contact adds at least
 */
record Limit(String code, int days, double most, double lightest) {

    static final String BUDGET_30 = "BUDGET_30_DAYS";
    static final String BUDGET_90 = "BUDGET_90_DAYS";
    static final String HOUSEHOLD = "HOUSEHOLD";
    static final String PREMISE = "PREMISE";

    private static final double NEAR = 2.0 / 3;

    /** Sums of weights are no exact numbers in binary. */
    private static final double SLIP = 1e-9;

    /** How much of a limit is used up. */
    enum State {
        FREE,
        NEAR,
        FULL
    }

    State of(double used) {
        if (used + lightest > most + SLIP) {
            return State.FULL;
        }
        return used + SLIP >= most * NEAR ? State.NEAR : State.FREE;
    }

    /** The least amount at which not even the lightest contact fits: anything above this. */
    double fullAbove() {
        return most - lightest + SLIP;
    }

    /** The least amount at which the limit is near. */
    double nearFrom() {
        return most * NEAR - SLIP;
    }
}

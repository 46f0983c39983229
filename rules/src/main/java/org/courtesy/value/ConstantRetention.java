package org.courtesy.value;

/**
 * Retention that is the same for every customer in every year - the yardstick, not the product's formula: it undervalues
 * customers who have stayed long (Fader and Hardie, "Customer-Base Valuation in a Contractual Setting: The Perils of
 * Ignoring Heterogeneity", 2010).
 *
 * @param retention share of customers who stay on for another year, 0..1
 */
public record ConstantRetention(double retention) {

    /** @throws IllegalArgumentException when the retention is no share */
    public ConstantRetention {
        if (!(retention >= 0 && retention <= 1)) {
            throw new IllegalArgumentException("Retention is a share between 0 and 1, not " + retention);
        }
    }

    /**
     * Customer value as a multiple of the yearly margin, {@code r/(1+d-r)}: the coming margins, each due at the end of a
     * year. Add 1 when the first margin is due at once. (Gupta and Lehmann, "Managing Customers as Investments", 2005.)
     *
     * @param discountRate a year, above 0; 0.10 is ten per cent
     * @throws IllegalArgumentException when the rate is not above 0
     */
    public double multiple(double discountRate) {
        return retention / (1 + Discounting.checked(discountRate) - retention);
    }
}

package org.courtesy.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.courtesy.fact.Customer;
import org.courtesy.fact.Policy;
import org.courtesy.fact.SupplyPicture;
import org.courtesy.finding.CustomerValue;
import org.courtesy.policy.PolicySnapshot;

/**
 * Customer value {@code SBG-1}: yearly margin of the active contracts times the discounted expected residual lifetime of
 * the shifted-beta-geometric model (Fader and Hardie, "How to Project Customer Retention", 2007; "Customer-Base Valuation
 * in a Contractual Setting", 2010).
 */
final class ValueFormula {

    private static final String NAME = "SBG-1";
    private static final int MONTHS_OF_YEAR = 12;
    private static final double PRECISION = 1e-12;

    private ValueFormula() {}

    static CustomerValue of(Customer customer, SupplyPicture supply, LocalDate day, PolicySnapshot snapshot) {
        Policy policy = snapshot.policy();
        int completedYears = (int) (Math.max(0, supply.tenureMonths()) / MONTHS_OF_YEAR);
        int renewals = customer.sbgRenewals() == null ? completedYears : customer.sbgRenewals();
        double multiple = residualLifetime(policy.sbgAlpha(), policy.sbgBeta(), renewals + 1, policy.discountRate());
        String currency =
                customer.currency() == null ? snapshot.countries().currency(customer.country()) : customer.currency();
        BigDecimal value = BigDecimal.valueOf(supply.annualMargin() * multiple).setScale(2, RoundingMode.HALF_EVEN);
        String segment = customer.segment() == null
                ? snapshot.segments().of(NAME, value.doubleValue(), day)
                : customer.segment();
        return new CustomerValue(value, currency, segment, NAME);
    }

    /**
     * Discounted expected residual lifetime in years of a customer in the n-th contract year, evaluated just before the
     * n-th renewal: {@code (b+n-1)/(a+b+n-1) * 2F1(1, b+n; a+b+n; 1/(1+d))}.
     */
    static double residualLifetime(double alpha, double beta, int n, double discountRate) {
        double z = 1 / (1 + discountRate);
        double term = 1;
        double sum = 1;
        for (int k = 0; term > PRECISION; k++) {
            term *= (beta + n + k) / (alpha + beta + n + k) * z;
            sum += term;
        }
        return (beta + n - 1) / (alpha + beta + n - 1) * sum;
    }
}

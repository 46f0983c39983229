package org.courtesy.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.courtesy.fact.Customer;
import org.courtesy.fact.Policy;
import org.courtesy.fact.SupplyPicture;
import org.courtesy.finding.CustomerValue;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.value.ShiftedBetaGeometric;

/**
 * Customer value {@code SBG-1}: yearly margin of the active contracts times the discounted expected residual lifetime of
 * the {@link ShiftedBetaGeometric} model.
 */
final class ValueFormula {

    private static final String NAME = "SBG-1";
    private static final int MONTHS_OF_YEAR = 12;

    private ValueFormula() {}

    static CustomerValue of(Customer customer, SupplyPicture supply, LocalDate day, PolicySnapshot snapshot) {
        Policy policy = snapshot.policy();
        int completedYears = (int) (Math.max(0, supply.tenureMonths()) / MONTHS_OF_YEAR);
        int renewals = customer.sbgRenewals() == null ? completedYears : customer.sbgRenewals();
        double multiple = new ShiftedBetaGeometric(policy.sbgAlpha(), policy.sbgBeta())
                .residualLifetime(renewals + 1, policy.discountRate());
        String currency =
                customer.currency() == null ? snapshot.countries().currency(customer.country()) : customer.currency();
        BigDecimal value = BigDecimal.valueOf(supply.annualMargin() * multiple).setScale(2, RoundingMode.HALF_EVEN);
        String segment = customer.segment() == null
                ? snapshot.segments().of(NAME, value.doubleValue(), day)
                : customer.segment();
        return new CustomerValue(value, currency, segment, NAME);
    }
}

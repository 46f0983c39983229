package org.courtesy.fact;

import java.util.ArrayList;
import java.util.List;

/** Is this customer about to leave? Rules answer with drivers; their points stand in {@code tables/weights.csv}. */
public final class RiskQuestion extends Question {

    private final List<DriverDraft> drivers = new ArrayList<>();

    public RiskQuestion(CurrentRule currentRule, CustomerPicture customer, SupplyPicture supply, Policy policy) {
        super(currentRule, customer, supply, policy);
    }

    /** A driver with one row in the weights table. */
    public DriverDraft driver(String code) {
        return driver(code, "");
    }

    /**
     * A driver with several rows in the weights table.
     *
     * @param level the row, e.g. {@code OVER_15}
     */
    public DriverDraft driver(String code, String level) {
        DriverDraft driver = new DriverDraft(code, level, rule());
        drivers.add(driver);
        return driver;
    }

    public List<DriverDraft> drivers() {
        return drivers;
    }
}

package org.courtesy.fact;

import java.util.ArrayList;
import java.util.List;

/** Is this customer about to leave? Rules answer with drivers; their points stand in {@code tables/weights.csv}. */
public final class RiskQuestion extends Question {

    private final List<DriverDraft> drivers = new ArrayList<>();
    private ChurnPhase phase;
    private boolean unavoidable;

    public RiskQuestion(CurrentRule currentRule, CustomerPicture customer, SupplyPicture supply, Policy policy) {
        super(currentRule, customer, supply, policy);
    }

    /** A driver with one row in the weights table. */
    @Answer
    public DriverDraft driver(@CodeOf(CodeKind.DRIVER) String code) {
        return driver(code, "");
    }

    /**
     * A driver with several rows in the weights table.
     *
     * @param level the row, e.g. {@code OVER_15}
     */
    @Answer
    public DriverDraft driver(@CodeOf(CodeKind.DRIVER) String code, @CodeOf(CodeKind.DRIVER_LEVEL) String level) {
        DriverDraft driver = new DriverDraft(code, level, rule());
        drivers.add(driver);
        return driver;
    }

    /** Says where the customer stands in the work on churn; of several phases the last in their order counts. */
    @Answer
    public void phase(ChurnPhase where) {
        if (phase == null || where.compareTo(phase) > 0) {
            phase = where;
        }
    }

    /** Says that whoever leaves like this was not lost by us. */
    @Answer
    public void unavoidable() {
        unavoidable = true;
    }

    /** The phase that a rule named, null when none did. */
    public ChurnPhase namedPhase() {
        return phase;
    }

    /** Whether a rule said so. */
    public boolean saidUnavoidable() {
        return unavoidable;
    }

    public List<DriverDraft> drivers() {
        return drivers;
    }
}

package org.courtesy.policy;

import java.util.HashMap;
import java.util.Map;

/**
 * What an action's priority starts from: propensity (how likely the customer welcomes it, 0..1), context (weight of the
 * moment), value (0..100) and lever (what the business wants to push). The row {@code SWITCH} switches each factor on or
 * off for all actions; a factor that is off counts as 1, a value that is off as 100.
 */
public final class ArbitrationTable {

    private static final String SWITCH = "SWITCH";
    private static final double FULL_VALUE = 100;

    /** The factors of one action. */
    public record Weights(double propensity, double context, double value, double lever) {

        /** Their product, 0..100. */
        public double priority() {
            return Math.max(0, Math.min(FULL_VALUE, propensity * context * value * lever));
        }
    }

    private final Map<String, Weights> byAction = new HashMap<>();
    private boolean propensity = true;
    private boolean context = true;
    private boolean value = true;
    private boolean lever = true;

    ArbitrationTable(Table table) {
        for (Table.Row row : table.rows()) {
            if (row.text("action").equals(SWITCH)) {
                propensity = on(row, "propensity");
                context = on(row, "context");
                value = on(row, "value");
                lever = on(row, "lever");
            } else {
                byAction.put(
                        row.text("action"),
                        new Weights(
                                row.number("propensity"),
                                row.number("context"),
                                row.number("value"),
                                row.number("lever")));
            }
        }
    }

    private static boolean on(Table.Row row, String column) {
        return switch (row.text(column)) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw row.complaint("column \"%s\" wants on or off, not \"%s\"".formatted(column, row.text(column)));
        };
    }

    /** The weights of an action as written, before rules change them. */
    public Weights of(String action) {
        Weights weights = byAction.get(action);
        if (weights == null) {
            throw new PolicyException("tables/arbitration.csv has no row for the action " + action);
        }
        return weights;
    }

    /** The weights that count: a factor that is switched off is neutral. */
    public Weights switched(Weights weights) {
        return new Weights(
                propensity ? weights.propensity() : 1,
                context ? weights.context() : 1,
                value ? weights.value() : FULL_VALUE,
                lever ? weights.lever() : 1);
    }
}

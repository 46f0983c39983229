package org.courtesy.fact;

/** A churn driver while the rules are running. */
public final class DriverDraft {

    private final String code;
    private final String level;
    private final String rule;
    private Number value;

    DriverDraft(String code, String level, String rule) {
        this.code = code;
        this.level = level;
        this.rule = rule;
    }

    /** The figure behind the driver, shown in its sentence: days, percent, kWh, points. */
    @Answer
    public DriverDraft because(Number figure) {
        this.value = figure;
        return this;
    }

    public String code() {
        return code;
    }

    public String level() {
        return level;
    }

    public String rule() {
        return rule;
    }

    public Number value() {
        return value;
    }
}

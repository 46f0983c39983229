package org.courtesy.fact;

/** An alert while the rules are running. */
public final class AlertDraft {

    /** How grave it is. */
    public enum Grade {
        STOP,
        WARNING,
        NOTE
    }

    private final String code;
    private final Grade grade;
    private final String rule;
    private Number value;

    AlertDraft(String code, Grade grade, String rule) {
        this.code = code;
        this.grade = grade;
        this.rule = rule;
    }

    /** The figure behind the alert, shown in its sentence: days, a level, a count. */
    @Answer
    public AlertDraft because(Number figure) {
        this.value = figure;
        return this;
    }

    public String code() {
        return code;
    }

    public Grade grade() {
        return grade;
    }

    public String rule() {
        return rule;
    }

    public Number value() {
        return value;
    }
}

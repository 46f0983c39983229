package org.courtesy.web.screen.intake;

import java.io.Serializable;

/** A field that has the same value in every row of the file. */
public final class ConstantLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private String target;
    private String value;

    ConstantLine(String target, String value) {
        this.target = target;
        this.value = value;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    boolean filled() {
        return target != null && value != null && !value.isBlank();
    }
}

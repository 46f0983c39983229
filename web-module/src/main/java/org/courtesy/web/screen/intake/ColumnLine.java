package org.courtesy.web.screen.intake;

import java.io.Serializable;
import java.util.List;

/** A column of the file in the mapping: its heading, what stands in it, and what it becomes. */
public final class ColumnLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String title;
    private final String samples;
    private final List<String> own;
    private String target;

    ColumnLine(String column, String title, String samples, List<String> own, String target) {
        this.column = column;
        this.title = title;
        this.samples = samples;
        this.own = List.copyOf(own);
        this.target = target;
    }

    /** Its heading, by which the mapping knows it. */
    String column() {
        return column;
    }

    /** Its heading, or which one it is when it has none. */
    public String getTitle() {
        return title;
    }

    /** The first values in it. */
    public String getSamples() {
        return samples;
    }

    /** Fields that it can become besides those that every column can. */
    public List<String> getOwn() {
        return own;
    }

    /** The field that it becomes, null when it is left out. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}

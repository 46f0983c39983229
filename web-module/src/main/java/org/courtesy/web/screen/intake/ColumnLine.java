package org.courtesy.web.screen.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A column of the file in the mapping: its heading, what stands in it, what it becomes, and what its values mean. */
public final class ColumnLine implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SAMPLES = 3;

    private final String column;
    private final String title;
    private final List<String> own;
    private final List<ValueLine> values;
    private String target;
    private String otherwise;

    ColumnLine(String column, String title, List<String> own, String target, List<ValueLine> values, String otherwise) {
        this.column = column;
        this.title = title;
        this.own = List.copyOf(own);
        this.target = target;
        this.values = new ArrayList<>(values);
        this.otherwise = otherwise;
    }

    /** Its heading, by which the mapping knows it. */
    String column() {
        return column;
    }

    /** Whether any of its values has a meaning that is written down. */
    boolean translates() {
        return otherwise != null || values.stream().anyMatch(value -> value.getMeaning() != null);
    }

    /** Its heading, or which one it is when it has none. */
    public String getTitle() {
        return title;
    }

    /** The first values in it. */
    public String getSamples() {
        return values.stream().limit(SAMPLES).map(ValueLine::getShown).collect(Collectors.joining(" · "));
    }

    /** Fields that it can become besides those that every column can. */
    public List<String> getOwn() {
        return own;
    }

    /** Its values in the first rows, and those of which the saved mapping speaks. */
    public List<ValueLine> getValues() {
        return values;
    }

    /** The field that it becomes, null when it is left out. */
    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    /** What every value means of which nothing is said, null when such a row is refused. */
    public String getOtherwise() {
        return otherwise;
    }

    public void setOtherwise(String otherwise) {
        this.otherwise = otherwise;
    }
}

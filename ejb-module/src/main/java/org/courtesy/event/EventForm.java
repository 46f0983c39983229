package org.courtesy.event;

import java.util.List;
import org.courtesy.json.FieldError;

/** How a CloudEvent is written, and how its parts are called where something is wrong with them. */
public enum EventForm {
    /** One JSON object with the touchpoint in {@code data}. */
    STRUCTURED("", "data."),
    /** Attributes in headers called {@code ce-...}, the touchpoint is the body. */
    BINARY("ce-", "");

    private final String attributes;
    private final String data;

    EventForm(String attributes, String data) {
        this.attributes = attributes;
        this.data = data;
    }

    /** The place of an attribute. */
    String attribute(String name) {
        return attributes + name;
    }

    /** The place of a field of the touchpoint. */
    String field(String name) {
        return name.isEmpty() && !data.isEmpty() ? "data" : data + name;
    }

    /** Errors of a touchpoint as errors of the event; what identifies it is said by attributes. */
    List<FieldError> inEvent(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(
                        error.field().equals("source") || error.field().equals("id")
                                ? attribute(error.field())
                                : field(error.field()),
                        error.problem(),
                        error.args()))
                .toList();
    }
}

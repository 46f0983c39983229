package org.courtesy.event;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.touchpoint.RecordTouchpoint;

/** The context attributes of a CloudEvent, read and checked; those that we do not know are extensions and left alone. */
final class Attributes {

    private static final String VERSION = "1.0";
    private static final int LONGEST_SHOWN = 80;
    private static final Pattern JSON = Pattern.compile("(application|text)/json|[\\w.+-]+/[\\w.-]+\\+json");
    private static final Pattern CHARSET = Pattern.compile(".*;\\s*charset\\s*=\\s*\"?([^\";\\s]+).*");

    private final Map<String, String> values;
    private final EventForm form;
    private final List<FieldError> errors = new ArrayList<>();
    private final OffsetDateTime time;

    /**
     * @param values attributes by their names in small letters
     */
    Attributes(Map<String, String> values, EventForm form) {
        this.values = values;
        this.form = form;
        for (String name : List.of("id", "source", "type", "specversion")) {
            if (values.get(name) == null || values.get(name).isBlank()) {
                add(name, InputProblem.MISSING);
            }
        }
        String version = values.get("specversion");
        if (version != null && !version.isBlank() && !version.equals(VERSION)) {
            add("specversion", InputProblem.UNKNOWN_VALUE, shown(version), VERSION);
        }
        checkContentType(values.get("datacontenttype"));
        time = time(values.get("time"));
    }

    private void checkContentType(String type) {
        if (type == null) {
            return;
        }
        String low = type.toLowerCase(Locale.ROOT).strip();
        String media = low.split(";", 2)[0].strip();
        var charset = CHARSET.matcher(low);
        if (!JSON.matcher(media).matches()
                || charset.matches() && !charset.group(1).equals("utf-8")) {
            add("datacontenttype", InputProblem.NOT_USABLE, shown(type));
        }
    }

    private OffsetDateTime time(String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip());
        } catch (DateTimeException e) {
            add("time", InputProblem.NOT_AN_INSTANT, shown(text));
            return null;
        }
    }

    private void add(String name, InputProblem problem, Object... arguments) {
        errors.add(FieldError.of(form.attribute(name), problem, arguments));
    }

    /** A value from outside as it may stand in a message. */
    private static String shown(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_SHOWN)).replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }

    /** What is wrong with them. */
    List<FieldError> errors() {
        return errors;
    }

    /** The touchpoint as the event names it; what both say and say differently is an error. */
    RecordTouchpoint name(RecordTouchpoint data) {
        contradiction("source", data.source());
        contradiction("id", data.id());
        return data.named(values.get("source"), values.get("id"), data.at() == null ? time : data.at());
    }

    private void contradiction(String name, String inData) {
        String said = values.get(name);
        if (inData != null && said != null && !inData.equals(said)) {
            errors.add(FieldError.of(form.field(name), InputProblem.CONTRADICTS, form.attribute(name)));
        }
    }
}

package org.courtesy.json;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with what was handed in.
 *
 * @param field where, e.g. {@code contracts[0].status}; empty for the body as a whole
 * @param problem what
 * @param args what the sentence needs: the value, the allowed values, the limits
 */
public record FieldError(String field, InputProblem problem, List<Object> args) {

    private static final String BUNDLE = "org.courtesy.json.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public FieldError {
        args = List.copyOf(args);
    }

    public static FieldError of(String field, InputProblem problem, Object... args) {
        return new FieldError(field, problem, List.of(args));
    }

    /** {@code UNKNOWN_FIELD UNKNOWN_VALUE MISSING INVALID OUT_OF_RANGE DUPLICATE MALFORMED}. */
    public String code() {
        return problem.code();
    }

    /** The sentence for people, in the language asked for, English when that one is not there. */
    public String message(Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, FieldError.class.getClassLoader(), NO_FALLBACK);
        Object[] shown = args.stream().map(String::valueOf).toArray();
        if (problem == InputProblem.TEXT_IS_NO_DATE) {
            shown[1] = DatePattern.shown((String) shown[1], locale);
        }
        return new MessageFormat(texts.getString(problem.name()), locale).format(shown);
    }

    @Override
    public String toString() {
        return field + ": " + message(Locale.ENGLISH);
    }
}

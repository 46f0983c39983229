package org.courtesy.web.api.http;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.json.Years;
import org.courtesy.text.Texts;

/** Reads query parameters; a wrong one is named like a wrong field of a body. */
public final class Parameters {

    private Parameters() {}

    /** A code that must be given. */
    public static <E extends Enum<E>> E code(String name, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            throw wrong(name, InputProblem.MISSING);
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(name, InputProblem.UNKNOWN_VALUE, value, names(type)));
    }

    /** An instant with offset, null when absent. A {@code +} that arrived as a blank is understood. */
    public static OffsetDateTime instant(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime instant = OffsetDateTime.parse(value.strip().replace(' ', '+'));
            if (!Years.possible(instant.getYear())) {
                throw wrong(name, InputProblem.NOT_BETWEEN, Years.FIRST, Years.LAST);
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw wrong(name, InputProblem.NOT_AN_INSTANT, value);
        }
    }

    /** A day of the calendar, null when absent. */
    public static LocalDate day(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException e) {
            throw wrong(name, InputProblem.NOT_A_DATE, value);
        }
    }

    /** A whole number from 1 to the most that is allowed, the usual one when absent. */
    public static int whole(String name, String value, int usual, int most) {
        if (value == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw wrong(name, InputProblem.NOT_BETWEEN, 1, most);
    }

    /** True or false, false when absent. */
    public static boolean flag(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.isEmpty() || value.equals("true")) {
            return true;
        }
        throw wrong(name, InputProblem.UNKNOWN_VALUE, value, "true, false");
    }

    /** The exception that names one wrong parameter. */
    public static InvalidInputException wrong(String name, InputProblem problem, Object... args) {
        return new InvalidInputException(FieldError.of(name, problem, args));
    }

    private static String names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /**
     * One of the languages of the product; null if there is none.
     *
     * @throws InvalidInputException if it is another one
     */
    public static Locale language(String language) {
        if (language == null || language.isEmpty()) {
            return null;
        }
        List<Locale> spoken = Texts.SUPPORTED;
        return spoken.stream()
                .filter(one -> one.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "language",
                        InputProblem.UNKNOWN_VALUE,
                        language,
                        spoken.stream().map(Locale::getLanguage).collect(Collectors.joining(", "))));
    }
}

package org.courtesy.report.behind;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.shared.Checks;

/** Which of a report's figures is meant: names with codes, as they stand in an address. Empty is not there. */
public record Particulars(Map<String, String> values) {

    private static final int LONGEST = 100;

    public Particulars {
        Map<String, String> given = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        values = Map.copyOf(given);
    }

    /** A text of at most a hundred characters; null when it is not there. */
    public String text(String name) {
        String value = values.get(name);
        if (value != null && (value.length() > LONGEST || !Checks.storable(value))) {
            throw wrong(name, InputProblem.NOT_ACCEPTED);
        }
        return value;
    }

    /** One of some codes; null when it is not there. */
    public String oneOf(String name, Collection<String> allowed) {
        String value = text(name);
        if (value != null && !allowed.contains(value)) {
            throw wrong(name, InputProblem.UNKNOWN_VALUE, value, String.join(", ", allowed));
        }
        return value;
    }

    /** A value of an enumeration; null when it is not there. */
    public <E extends Enum<E>> E code(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        String value = oneOf(name, names);
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** The same, and it has to be there. */
    public <E extends Enum<E>> E needed(String name, Class<E> type) {
        return there(name, code(name, type));
    }

    /** A whole number within bounds; the usual one when it is not there. */
    public int whole(String name, int least, int most, int usual) {
        String value = text(name);
        if (value == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        throw wrong(name, InputProblem.NOT_BETWEEN, least, most);
    }

    /** A day; null when it is not there. */
    public LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException noDay) {
            throw wrong(name, InputProblem.NOT_A_DATE, value);
        }
    }

    /** The value, which has to be there. */
    public <T> T there(String name, T value) {
        if (value == null) {
            throw wrong(name, InputProblem.MISSING);
        }
        return value;
    }

    /** As an address. */
    public String address() {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("&"));
    }

    private static InvalidInputException wrong(String name, InputProblem problem, Object... arguments) {
        return new InvalidInputException(FieldError.of(name, problem, arguments));
    }
}

package org.courtesy.web.screen.intake;

import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.courtesy.intake.ImportKind;
import org.courtesy.intake.ImportTarget;
import org.courtesy.intake.Targets;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.web.screen.layout.Words;

/** How people call the fields that the columns of a file become. */
final class TargetNames {

    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)]");
    private static final String PROBLEM = "import.problem";

    private final ImportKind kind;
    private final Words words;

    TargetNames(ImportKind kind, Words words) {
        this.kind = kind;
        this.words = words;
    }

    /** The name of a field, whichever of several places it has; what has none is called as in the interface. */
    String of(String field) {
        if (field.startsWith(Targets.OTHER_ID) && field.length() > Targets.OTHER_ID.length()) {
            return words.say("import.target.otherId", of(Targets.OTHER_ID), field.substring(Targets.OTHER_ID.length()));
        }
        String key = key(field);
        if (!words.has(key)) {
            return field;
        }
        Matcher place = PLACE.matcher(field);
        int number = place.find() ? Integer.parseInt(place.group(1)) + 1 : 1;
        if (number == 1) {
            return words.say(key);
        }
        return number == 2 && field.startsWith("contracts")
                ? words.say("import.target.second", words.say(key))
                : words.say("import.target.further", words.say(key), number);
    }

    private String key(String field) {
        String plain = field.replace("contracts[", "contract[").replaceAll("\\[\\d+]", "");
        boolean own =
                kind == ImportKind.TOUCHPOINTS && !plain.equals("customer") && !plain.startsWith(Targets.OTHER_ID);
        return (own ? "field.touchpoint." : "field.") + plain;
    }

    /** What every column can become. */
    List<SelectItem> choices() {
        return Targets.of(kind).stream()
                .filter(target -> !target.name().equals(Targets.OTHER_ID))
                .map(target -> new SelectItem(target.name(), of(target.name())))
                .toList();
    }

    /** What can be the same in every row: whatever can be said in a word that people know. */
    List<SelectItem> constants() {
        return Targets.of(kind).stream()
                .filter(target -> !target.required() && !target.name().equals(Targets.OTHER_ID))
                .filter(target -> !target.type().isEnum() || Words.knows(target.type()))
                .map(target -> new SelectItem(target.name(), of(target.name())))
                .toList();
    }

    /** The values among which a field has one, by their names; none where anything may be written. */
    List<SelectItem> values(String field) {
        Class<?> type = field == null
                ? String.class
                : Targets.find(kind, field).<Class<?>>map(ImportTarget::type).orElse(String.class);
        if (type == boolean.class || type == Boolean.class) {
            return List.of(new SelectItem("true", words.say("may.yes")), new SelectItem("false", words.say("may.no")));
        }
        return type.isEnum() && Words.knows(type)
                ? Arrays.stream(type.getEnumConstants())
                        .map(value -> new SelectItem(((Enum<?>) value).name(), words.of((Enum<?>) value)))
                        .toList()
                : List.of();
    }

    /** The same where what a value means can be chosen on the page, so that nobody has to know its code. */
    String problemOfColumn(FieldError error) {
        return error.problem() == InputProblem.UNKNOWN_VALUE
                        && !values(error.field()).isEmpty()
                ? words.say(
                        PROBLEM,
                        of(error.field()),
                        words.say("import.values.unknown", error.args().get(0)))
                : problem(error);
    }

    /** What is wrong, with the name of the field it is about. */
    String problem(FieldError error) {
        String field = error.field() == null ? "" : error.field().replaceFirst("^mapping\\.(fields|onlyIf)\\.", "");
        String text = error.message(words.locale());
        return field.isEmpty() || field.equals("file") || field.equals("mapping")
                ? text
                : words.say(PROBLEM, of(field), text);
    }
}

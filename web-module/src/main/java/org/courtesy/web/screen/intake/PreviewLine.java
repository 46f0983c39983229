package org.courtesy.web.screen.intake;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.courtesy.intake.ImportPreview.PreviewedRow;
import org.courtesy.json.FieldError;
import org.courtesy.web.screen.layout.Words;

/** One of the first rows of the file, and what it would become. */
public record PreviewLine(String line, String becomes, String style, List<String> problems, List<String> values)
        implements Serializable {

    private static final int LONGEST = 60;

    static PreviewLine of(PreviewedRow row, boolean fitting, Function<FieldError, String> saying, Words words) {
        String code = !row.errors().isEmpty()
                ? "REFUSED"
                : !fitting ? "UNREAD" : row.becomes() == null ? "GATHERED" : row.becomes();
        return new PreviewLine(
                String.valueOf(row.line()),
                words.say("import.row." + code),
                style(code),
                row.errors().stream().map(saying).toList(),
                row.values().stream().map(PreviewLine::shown).toList());
    }

    private static String style(String code) {
        return switch (code) {
            case "REFUSED" -> "stop";
            case "CREATED", "CHANGED", "GATHERED" -> "ok";
            default -> "calm";
        };
    }

    /** A value that fits into a table. */
    static String shown(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}

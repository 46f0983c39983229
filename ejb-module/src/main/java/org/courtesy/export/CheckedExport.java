package org.courtesy.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;

/** Checks the wish to export and completes it from its preset. */
final class CheckedExport {

    private record Preset(String separator, String decimalSign, String datePattern, boolean mark) {}

    /** The names are those of mappings, so that the file is imported by the mapping of the same name. */
    private static final Map<String, Preset> PRESETS = Map.of(
            "standard", new Preset(",", ".", null, false),
            "standard-de", new Preset(";", ",", "dd.MM.yyyy", true));

    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15");
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final List<String> SIGNS = List.of(".", ",");

    private final List<FieldError> errors = new ArrayList<>();

    private CheckedExport() {}

    /**
     * The export.
     *
     * @throws InvalidInputException with all that is wrong with the wish
     */
    static ExportJob of(ExportRequest request, String node) {
        return new CheckedExport().check(request, node);
    }

    private ExportJob check(ExportRequest request, String node) {
        if (request.kind() == null) {
            errors.add(FieldError.of("kind", InputProblem.MISSING));
        }
        String kind = oneOf("kind", request.kind(), names(ExportKind.values()), null);
        String format = oneOf("format", request.format(), names(ExportFormat.values()), "CSV");
        String name = oneOf("preset", request.preset(), List.of("standard", "standard-de"), "standard");
        Preset preset = PRESETS.get(name);
        String charset = oneOf("charset", request.charset(), CHARSETS, "UTF-8");
        String given = "tab".equals(request.separator()) ? "\t" : request.separator();
        String separator = oneOf("separator", given, SEPARATORS, preset.separator);
        String sign = oneOf("decimalSign", request.decimalSign(), SIGNS, preset.decimalSign);
        String pattern = pattern(request.datePattern(), preset.datePattern);
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        ExportFormat form = ExportFormat.valueOf(format);
        boolean mark = preset.mark && form == ExportFormat.CSV && charset.equals("UTF-8");
        return new ExportJob(ExportKind.valueOf(kind), form, charset, separator, sign, pattern, mark, node);
    }

    private String oneOf(String field, String given, List<String> allowed, String usual) {
        if (given == null) {
            return usual;
        }
        for (String one : allowed) {
            if (one.equalsIgnoreCase(given)) {
                return one;
            }
        }
        errors.add(FieldError.of(
                field,
                InputProblem.UNKNOWN_VALUE,
                shown(given),
                String.join(" ", allowed).replace("\t", "tab")));
        return usual;
    }

    private String pattern(String given, String usual) {
        if (given == null) {
            return usual;
        }
        try {
            CsvRows.formatter(given).format(LocalDate.EPOCH);
            return given;
        } catch (DateTimeException | IllegalArgumentException e) {
            errors.add(FieldError.of("datePattern", InputProblem.NOT_USABLE, shown(given)));
            return usual;
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static String shown(String given) {
        return given.length() <= 80 ? given : given.substring(0, 80) + "…";
    }
}

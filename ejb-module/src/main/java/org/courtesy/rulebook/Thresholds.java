package org.courtesy.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the thresholds of a version as far as they can be read; what is wrong with the table says the check. */
final class Thresholds {

    private static final String TABLE = "tables/policy.csv";
    private static final String RULES = "drl/";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private Thresholds() {}

    static List<Threshold> of(Map<String, String> files, Map<String, String> overrides) {
        try (CSVParser table = CSVParser.parse(new StringReader(files.getOrDefault(TABLE, "name")), FORMAT)) {
            return table.stream()
                    .filter(row -> !cell(row, "name").isEmpty())
                    .map(row -> threshold(row, files, overrides))
                    .toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Threshold threshold(CSVRecord row, Map<String, String> files, Map<String, String> overrides) {
        String name = cell(row, "name");
        return new Threshold(
                name,
                cell(row, "value"),
                cell(row, "unit"),
                cell(row, "meaning"),
                cell(row, "source"),
                overrides.get(name),
                readers(name, files));
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    private static List<String> readers(String name, Map<String, String> files) {
        String quoted = Pattern.quote(name);
        Pattern reads = Pattern.compile("olicy(\\(\\))?\\.(" + quoted + "\\b|own\\(\\s*\"" + quoted + "\")");
        return files.entrySet().stream()
                .filter(file -> file.getKey().startsWith(RULES)
                        && reads.matcher(file.getValue()).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}

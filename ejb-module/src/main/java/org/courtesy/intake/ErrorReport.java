package org.courtesy.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.courtesy.json.FieldError;
import org.courtesy.shared.SpreadsheetCell;

/**
 * Refused rows as CSV, one line per error, with the row's values behind it, so that they can be mended and imported
 * again. Values that a spreadsheet would take for a formula are made text.
 */
final class ErrorReport {

    private final List<String> header;
    private final char separator;
    private final Locale locale;

    ErrorReport(List<String> header, char separator, Locale locale) {
        this.header = header;
        this.separator = separator;
        this.locale = locale;
    }

    void write(Stream<Refusal> refusals, Writer out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, CsvFile.format(separator));
            printer.printRecord(line("line", "field", "code", "message", header));
            for (Iterator<Refusal> rows = refusals.iterator(); rows.hasNext(); ) {
                Refusal refusal = rows.next();
                for (FieldError error : refusal.errors()) {
                    printer.printRecord(line(
                            String.valueOf(refusal.line),
                            error.field(),
                            error.code(),
                            error.message(locale),
                            refusal.values()));
                }
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> line(String line, String field, String code, String message, List<String> values) {
        List<String> cells = new ArrayList<>(List.of(line, field, code, message));
        cells.addAll(values);
        cells.replaceAll(SpreadsheetCell::harmless);
        return cells;
    }
}

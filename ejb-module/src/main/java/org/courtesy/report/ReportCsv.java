package org.courtesy.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtesy.shared.SpreadsheetCell;

/** Reports as files of comma-separated values, RFC 4180. */
public final class ReportCsv {

    private ReportCsv() {}

    /** Writes the names of the columns and then every line; the writer stays open. */
    public static void write(Sheet sheet, Writer out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
            printer.printRecord(sheet.columns());
            for (List<Object> line : sheet.lines()) {
                printer.printRecord(line.stream().map(ReportCsv::cell));
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : SpreadsheetCell.harmless(value.toString());
    }
}

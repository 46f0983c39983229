package org.courtesy.web.screen;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A deliberate violation: a file for spreadsheets with whatever somebody typed. */
public final class WritesRawRows {

    private WritesRawRows() {}

    public static void write(Writer out, String typed) throws IOException {
        new CSVPrinter(out, CSVFormat.RFC4180).printRecord(typed);
    }
}

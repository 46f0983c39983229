package org.courtesy.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.courtesy.shared.SpreadsheetCell;

/** The file for a mailing house: RFC 4180, one line per letter, in the order of the print file. */
final class AddressLines {

    private static final int MOST_ADDRESS_LINES = 4;

    private AddressLines() {}

    static String header() {
        List<String> cells = new ArrayList<>(List.of("letter", "template", "version", "purpose", "language"));
        for (int i = 1; i <= MOST_ADDRESS_LINES; i++) {
            cells.add("address" + i);
        }
        Arrays.stream(Placeholder.values()).map(Placeholder::word).forEach(cells::add);
        return line(cells);
    }

    static String of(
            long letter,
            LetterJob job,
            String purpose,
            Locale language,
            List<String> address,
            Map<Placeholder, String> values) {
        List<String> cells = new ArrayList<>(List.of(
                Long.toString(letter),
                job.template(),
                Integer.toString(job.version()),
                purpose,
                language.getLanguage()));
        for (int i = 0; i < MOST_ADDRESS_LINES; i++) {
            cells.add(i < address.size() ? address.get(i) : "");
        }
        Arrays.stream(Placeholder.values())
                .map(one -> values.getOrDefault(one, ""))
                .forEach(cells::add);
        return line(cells);
    }

    static String line(List<String> cells) {
        StringBuilder out = new StringBuilder();
        try {
            CSVFormat.RFC4180.printRecord(
                    out, cells.stream().map(SpreadsheetCell::harmless).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}

package org.courtesy.audience;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtesy.shared.Cursor;
import org.courtesy.shared.Page;
import org.courtesy.shared.SpreadsheetCell;

/** The members of an audience as comma-separated values, RFC 4180, page by page: an audience may be the whole base. */
public final class AudienceFile {

    private static final List<String> COLUMNS =
            List.of("customer", "state", "place", "code", "text", "from", "reservation");

    private final AudienceService audiences;

    public AudienceFile(AudienceService audiences) {
        this.audiences = audiences;
    }

    /**
     * Writes them; the writer stays open.
     *
     * @param state null: all
     */
    public void write(String audience, MemberState state, Locale language, Writer out) throws IOException {
        CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(COLUMNS);
        String cursor = null;
        do {
            Page<AudienceMember> page = audiences.members(audience, state, cursor, Cursor.MAX_LIMIT, language);
            for (AudienceMember member : page.items()) {
                printer.printRecord(cells(member));
            }
            cursor = page.next();
        } while (cursor != null);
        printer.flush();
    }

    private static Stream<String> cells(AudienceMember member) {
        return Stream.of(
                        member.customer(),
                        member.state(),
                        member.place(),
                        member.code(),
                        member.text(),
                        member.from(),
                        member.reservation())
                .map(value -> value == null ? "" : SpreadsheetCell.harmless(value.toString()));
    }
}

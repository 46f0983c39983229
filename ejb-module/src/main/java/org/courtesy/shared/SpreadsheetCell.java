package org.courtesy.shared;

import java.util.regex.Pattern;

/** Cells of files that people open with a spreadsheet program. */
public final class SpreadsheetCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetCell() {}

    /**
     * The cell as it may be written: what a spreadsheet would take for a formula is made text by an apostrophe (OWASP, CSV
     * injection). Numbers stay numbers; null is an empty cell.
     */
    public static String harmless(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        boolean formula = FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }
}

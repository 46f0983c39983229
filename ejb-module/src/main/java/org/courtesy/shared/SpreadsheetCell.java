package org.courtesy.shared;

import java.util.regex.Pattern;

/** Cells of files that people open with a spreadsheet program. */
public final class SpreadsheetCell {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*");
    private static final String FORMULA_STARTS = "=+-@\t\r\0";

    /** What bears an apostrophe already, by somebody's wish or by ours. */
    private static final Pattern GUARDED = Pattern.compile("'+[=+\\-@\t\r\\x00].*", Pattern.DOTALL);

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
        boolean guard = formula && !NUMBER.matcher(cell).matches()
                || GUARDED.matcher(cell).matches();
        return guard ? "'" + cell : cell;
    }

    /** What a cell said before it was made harmless. */
    public static String plain(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
